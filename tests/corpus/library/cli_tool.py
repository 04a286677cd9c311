import argparse
import json
import sys
from pathlib import Path


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


def cmd_add(args):
    print("add", args.item, args.qty)


def cmd_list(args):
    print("list", args.verbose, args.sort)


def make_parser():
    parser = argparse.ArgumentParser(prog="shop", description="Manage the shop.", epilog="Have fun.")
    parser.add_argument("--version", action="version", version="%(prog)s 1.0")
    sub = parser.add_subparsers(dest="cmd", help="what to do")
    add = sub.add_parser("add", help="add an item")
    add.add_argument("item")
    add.add_argument("--qty", type=positive, default=1, help="how many")
    add.set_defaults(func=cmd_add)
    ls = sub.add_parser("list", help="list items")
    ls.add_argument("-v", "--verbose", action="count", default=0)
    ls.add_argument("--sort", choices=["name", "price"], default="name")
    ls.set_defaults(func=cmd_list)
    return parser


parser = make_parser()
for argv in (["add", "pen", "--qty", "3"], ["list", "-vv", "--sort", "price"], ["add", "cup"]):
    args = parser.parse_args(argv)
    args.func(args)
try:
    parser.parse_args(["add", "pen", "--qty", "-1"])
except SystemExit as e:
    print("exit", e.code)
parser.print_help()
group = argparse.ArgumentParser(prog="g")
g = group.add_mutually_exclusive_group()
g.add_argument("--on", action="store_true")
g.add_argument("--off", action="store_true")
group.add_argument("files", nargs="+", type=Path)
ns = group.parse_args(["--on", "a.txt", "b/c.txt"])
print(ns.on, ns.off, [f.name for f in ns.files], json.dumps(vars(group.parse_args(["x"]))["off"]))
