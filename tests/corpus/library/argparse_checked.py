import argparse
import sys


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{value} is not positive")
    return value


def main():
    parser = argparse.ArgumentParser(prog="tool", description="Process files.", epilog="Have fun.")
    parser.add_argument("files", nargs="*", default=["-"], help="input files")
    parser.add_argument("-n", "--count", type=positive, default=1, metavar="N", help="how many (default: %(default)s)")
    parser.add_argument("-o", "--output", type=argparse.FileType("w"), default=sys.stdout) if False else None
    parser.add_argument("--mode", choices=("fast", "slow"), default="fast")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--verbose", action="store_true")
    group.add_argument("--quiet", action="store_true")
    parser.add_argument("--define", "-D", action="append", metavar="KEY=VALUE", default=[])
    parser.add_argument("--version", action="version", version="%(prog)s 1.2")
    parser.add_argument("--no-color", dest="color", action="store_false")
    for argv in (["a.txt", "b.txt", "-n", "3"], ["--mode=slow", "-D", "x=1", "-D", "y=2", "--no-color"], ["-n0"], ["--verbose", "--quiet"], ["--version"], ["--mode", "odd"]):
        try:
            args = parser.parse_args(argv)
        except SystemExit as e:
            print(argv, "exit", e.code)
            continue
        defines = dict(d.split("=", 1) for d in args.define)
        print(args.files, args.count * 2, args.mode, defines, args.color, args.verbose)
    args, rest = parser.parse_known_args(["f", "--unknown", "1"])
    print(args.files, rest, args)
    print(parser.format_usage().strip())


main()
