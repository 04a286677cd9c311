import argparse
import asyncio
import sys
from pathlib import Path


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="fetcher", description="Fetch many URLs.", epilog="Have fun.")
    parser.add_argument("urls", nargs="*", default=["http://a"], help="what to fetch")
    parser.add_argument("-n", "--concurrency", type=positive, default=4, metavar="N", help="how many at once (default: %(default)s)")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("--timeout", type=float, default=1.5)
    parser.add_argument("--mode", choices=["fast", "slow"], default="fast")
    parser.add_argument("--header", action="append", dest="headers", default=[])
    parser.add_argument("--out", type=Path)
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--json", action="store_true")
    group.add_argument("--text", action="store_true")
    parser.add_argument("--no-cache", dest="cache", action="store_false")
    parser.add_argument("--version", action="version", version="%(prog)s 1.2")
    return parser


async def fetch(url, args):
    await asyncio.sleep(0)
    return f"{url}:{args.mode}:{args.timeout}"


async def main(argv):
    args = build_parser().parse_args(argv)
    print(args.concurrency, args.verbose, args.headers, args.cache, args.json, args.out)
    print(await asyncio.gather(*(fetch(u, args) for u in args.urls)))
    print(sorted(vars(args)))


asyncio.run(main([]))
asyncio.run(main(["x", "y", "-n", "2", "-vv", "--header", "A: 1", "--header", "B: 2", "--no-cache", "--json", "--out", "a/b.txt"]))
print(build_parser().format_help())
for bad in (["-n", "0"], ["--mode", "odd"], ["--json", "--text"], ["--version"]):
    try:
        build_parser().parse_args(bad)
    except SystemExit as e:
        print("exit", e.code)
