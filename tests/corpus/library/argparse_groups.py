import argparse


def build():
    parser = argparse.ArgumentParser(prog="tool", description="Process some files.", epilog="See the docs.")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="more output")
    parser.add_argument("--version", action="version", version="%(prog)s 1.0")
    sub = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add = sub.add_parser("add", help="add numbers")
    add.add_argument("numbers", nargs="+", type=float)
    add.add_argument("--op", choices=["sum", "prod"], default="sum", help="operation (default: %(default)s)")
    run = sub.add_parser("run", help="run a script", aliases=["r"])
    run.add_argument("path")
    run.add_argument("args", nargs="*")
    group = run.add_mutually_exclusive_group()
    group.add_argument("--fast", action="store_true")
    group.add_argument("--level", type=int, default=3, metavar="N")
    run.set_defaults(func=lambda a: f"running {a.path} {a.args} {a.level}")
    return parser


parser = build()
parser.print_help()
ns = parser.parse_args(["-vv", "add", "1", "2.5", "--op", "prod"])
print(ns.command, ns.numbers, ns.op, ns.verbose)
ns = parser.parse_args(["run", "x.py", "a", "b", "--level", "7"])
print(ns.func(ns), vars(ns)["fast"])
for argv in (["run", "x", "--fast", "--level", "2"], ["add", "one"], ["nope"], ["add", "1", "--op", "div"]):
    try:
        parser.parse_args(argv)
    except SystemExit as e:
        print("exit", e.code)
known, rest = parser.parse_known_args(["add", "1", "--unknown"])
print(known.numbers, rest)
