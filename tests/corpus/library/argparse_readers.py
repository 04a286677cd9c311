"""What reads an argument may be any function of the library; a logger's level that the arguments choose."""
import argparse
import asyncio
import logging
import sys
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID


async def main(argv):
    parser = argparse.ArgumentParser(prog="ledger")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("--since", type=date.fromisoformat, default=date(2020, 1, 1))
    parser.add_argument("--at", type=datetime.fromisoformat)
    parser.add_argument("--limit", type=Decimal, default=Decimal(0))
    parser.add_argument("--key", type=UUID)
    parser.add_argument("--mode", type=str.lower, choices=["fast", "slow"], default="slow")
    args = parser.parse_args(argv)
    print(args.since.year, args.at.hour if args.at else None, args.limit + 1, args.key.hex if args.key else "-", args.mode)
    return args.verbose


def start(verbose):
    level = {0: logging.WARNING, 1: logging.INFO}.get(verbose, logging.DEBUG)
    logging.basicConfig(level=level, format="%(levelname)s %(name)s %(message)s", stream=sys.stdout, force=True)


start(0)
print(asyncio.run(main(["--since", "2024-05-06", "--limit", "1.50", "--mode", "FAST"])))
start(2)
print(asyncio.run(main(["-vv", "--at", "2024-05-06T07:08", "--key", "12345678123456781234567812345678"])))
