import argparse

parser = argparse.ArgumentParser(prog="tool", description="Process some files.", epilog="Enjoy!")
parser.add_argument("files", nargs="+", help="input files")
parser.add_argument("-v", "--verbose", action="count", default=0, help="be loud")
parser.add_argument("-n", "--count", type=int, default=3, metavar="N", help="how many (default: %(default)s)")
parser.add_argument("--mode", choices=["fast", "slow"], default="fast")
parser.add_argument("--tag", action="append", dest="tags")
parser.add_argument("--no-color", action="store_false", dest="color")
args = parser.parse_args(["a.txt", "b.txt", "-vv", "--count", "5", "--tag", "x", "--tag=y", "--no-color"])
print(args.files, args.verbose, args.count, args.mode, args.tags, args.color)
print(args)
parser.print_help()
sub = argparse.ArgumentParser(prog="git")
commands = sub.add_subparsers(dest="command", required=True)
add = commands.add_parser("add", help="add files")
add.add_argument("path")
add.set_defaults(level=1)
commit = commands.add_parser("commit", help="record changes")
commit.add_argument("-m", "--message", required=True)
commit.add_argument("--amend", action="store_true")
for line in (["commit", "-m", "hello", "--amend"], ["add", "file.txt"]):
    ns = sub.parse_args(line)
    print(ns.command, ns)
for bad in (["f", "--count", "abc"], ["f", "--mode", "warp"], []):
    try:
        parser.parse_args(bad)
    except SystemExit as error:
        print("exit", error.code)
