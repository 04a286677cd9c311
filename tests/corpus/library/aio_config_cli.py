import argparse
import asyncio
import configparser
import io
import os
import shlex
import sys
from enum import IntEnum
from types import SimpleNamespace


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            raise argparse.ArgumentTypeError(f"unknown level {text!r}")


def build_parser():
    p = argparse.ArgumentParser(prog="worker", add_help=False)
    p.add_argument("job", nargs="?", default="idle")
    p.add_argument("-l", "--level", type=Level.parse, default=Level.MID)
    p.add_argument("-n", "--count", type=int, choices=range(1, 4), default=1)
    p.add_argument("--tag", action="append", default=[])
    p.add_argument("--dry-run", action="store_true")
    p.add_argument("--timeout", type=float, metavar="SEC")
    return p


def load(text):
    cp = configparser.ConfigParser()
    cp.read_file(io.StringIO(text))
    return SimpleNamespace(max_jobs=cp.getint("limits", "max_jobs"), timeout=cp.getint("limits", "timeout"))


async def work(args, limits):
    for i in range(min(args.count, limits.max_jobs)):
        await asyncio.sleep(0)
        print(f"[{args.level.name}:{args.level:>2}] {args.job} #{i + 1}", "dry" if args.dry_run else "real", *args.tag)


async def main():
    limits = load("[limits]\nmax_jobs = 2\ntimeout = 30\n")
    parser = build_parser()
    for line in ("build -l high -n 3 --tag a --tag=b", "", "'two words' --dry-run --timeout 2.5", "x -l nope", "x -n 9"):
        try:
            args = parser.parse_args(shlex.split(line))
        except SystemExit as e:
            print("exit", e.code)
            continue
        print(args.timeout or limits.timeout, vars(args)["tag"])
        await work(args, limits)
    print(os.environ.get("NO_SUCH_VAR", "unset"), sys.argv[1:], max(Level), Level(5), [m.value for m in Level], Level.LOW < 3)


asyncio.run(main())
