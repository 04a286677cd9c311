import argparse


def build():
    parser = argparse.ArgumentParser(prog="tool", description="Process some files.")
    parser.add_argument("path", help="input path")
    parser.add_argument("extra", nargs="*", help="more paths")
    parser.add_argument("-n", "--count", type=int, default=3, help="how many (default: %(default)s)")
    parser.add_argument("--rate", type=float, default=0.5, metavar="R")
    parser.add_argument("-v", "--verbose", action="store_true", help="talk more")
    parser.add_argument("--mode", choices=["fast", "slow"], default="fast")
    parser.add_argument("--tag", action="append", default=None)
    parser.add_argument("--no-cache", dest="cache", action="store_false")
    return parser


args = build().parse_args(["in.txt", "-n", "5", "--rate=1.5", "-v", "--tag", "a", "--tag", "b"])
print(args.path, args.extra, args.count, args.rate, args.verbose, args.mode, args.tag, args.cache)
print(args)
args = build().parse_args(["x", "y", "z", "--no-cache"])
print(args.extra, args.cache, vars(args)["count"])
build().print_help()
print(build().format_usage(), end="")
try:
    build().parse_args(["x", "--count", "many"])
except SystemExit as e:
    print("exit", e.code)

top = argparse.ArgumentParser(prog="git")
subs = top.add_subparsers(dest="command", required=True)
add = subs.add_parser("add", help="add a file")
add.add_argument("file")
commit = subs.add_parser("commit")
commit.add_argument("-m", "--message", required=True)
a = top.parse_args(["commit", "-m", "hello"])
print(a.command, a.message)
a = top.parse_args(["add", "f.txt"])
print(a.command, a.file)
