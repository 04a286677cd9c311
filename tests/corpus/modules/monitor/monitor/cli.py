import argparse

from . import registry
from .config import Settings
from .runner import Runner


def build_parser():
    parser = argparse.ArgumentParser(prog="monitor", description="Run checks")
    parser.add_argument("names", nargs="*", help="checks to run")
    parser.add_argument("--timeout", type=float, default=0.05)
    parser.add_argument("-v", "--verbose", action="store_true")
    return parser


async def main(argv):
    args = build_parser().parse_args(argv)
    settings = Settings(timeout=args.timeout, verbose=args.verbose)
    names = args.names or registry.names()
    runner = Runner(settings)
    for name in names:
        runner.add(registry.create(name, settings))
    report = await runner.run()
    for line in report.lines():
        print(line)
    return 0 if report.healthy else 3
