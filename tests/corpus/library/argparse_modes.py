import argparse
import sys
from enum import Enum
from pathlib import Path


class Mode(Enum):
    FAST = "fast"
    SAFE = "safe"

    def __str__(self):
        return self.value


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


def build():
    p = argparse.ArgumentParser(prog="tool", description="Process files.", epilog="Done.")
    p.add_argument("files", nargs="*", type=Path, help="input files")
    p.add_argument("-o", "--output", metavar="FILE", default="-", help="where to write (default: %(default)s)")
    p.add_argument("-v", "--verbose", action="count", default=0)
    p.add_argument("-j", "--jobs", type=positive, default=1)
    p.add_argument("--mode", type=Mode, choices=list(Mode), default=Mode.SAFE)
    p.add_argument("--define", "-D", action="append", default=[], metavar="K=V")
    p.add_argument("--no-color", dest="color", action="store_false")
    g = p.add_mutually_exclusive_group()
    g.add_argument("--json", action="store_const", const="json", dest="fmt")
    g.add_argument("--csv", action="store_const", const="csv", dest="fmt")
    p.add_argument("--version", action="version", version="%(prog)s 1.2")
    return p


def run(argv):
    args = build().parse_args(argv)
    defs = dict(d.split("=", 1) for d in args.define)
    print([f.name for f in args.files], args.output, args.verbose, args.jobs, args.mode, defs, args.color, args.fmt)


run(["a.txt", "d/b.txt", "-vv", "-j", "4", "--mode", "fast", "-D", "x=1", "-D", "y=2=3", "--json"])
run(["--no-color", "--output=out.txt"])
for bad in (["-j", "0"], ["--mode", "slow"], ["--json", "--csv"], ["--version"]):
    try:
        run(bad)
    except SystemExit as e:
        print("exit", e.code)
build().print_usage()
print(build().format_help())
