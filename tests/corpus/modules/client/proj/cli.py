import argparse
import asyncio
import sys

from .net.client import Client, retrying
from .net import protocol as proto
from .data import load, DataError


def build_parser():
    parser = argparse.ArgumentParser(prog="proj", description="Fetches.")
    parser.add_argument("names", nargs="+")
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("-v", "--verbose", action="store_true")
    return parser


async def work(args):
    client = Client(verbose=args.verbose)
    rows = await client.fetch_all(args.names, count=args.count)
    for name, values in zip(args.names, rows):
        print(name, values, proto.encode(values))
    return sum(map(len, rows))


def main(argv=None):
    args = build_parser().parse_args(argv)
    total = asyncio.run(work(args))
    try:
        print(load("a=1;b=2"), load("oops"))
    except DataError as error:
        print(f"{error.__class__.__name__}: {error} ({error.position})", file=sys.stdout)
    return 0 if total == 6 else 1
