from __future__ import annotations
import argparse
import asyncio
import mk.log as log
from mk.parse import parse
from mk.runner import Runner

MAKEFILE = """
# sample
lib: a.o b.o
    ar lib
a.o:
    cc a
b.o:
    cc b
app: lib main.o
    ld app
main.o:
    cc main
broken: lib
    fail now
all!: app
x: y
y: x
"""


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser("mk")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="build a target")
    build.add_argument("target", nargs="?", default="all")
    build.add_argument("--jobs", "-j", type=int, default=1)
    build.add_argument("-v", "--verbose", action="store_true")
    commands.add_parser("list")
    args = parser.parse_args(argv)
    graph = parse(MAKEFILE)
    if args.command == "list":
        print(*graph.targets)
        return 0
    log.set_level(args.verbose)
    runner = Runner(graph, args.jobs)
    status = asyncio.run(runner.build(args.target))
    log.info("built", len(runner.built), "at most", runner.most, "at once")
    if argv[1:2] == ["app"]:
        for other in (["list"], ["build", "broken"], ["build"]):
            log.info(other, run(other))
        for bad in ("x", "nope"):
            try:
                asyncio.run(Runner(graph).build(bad))
            except (KeyError, RuntimeError) as e:
                log.error(type(e).__name__, e)
        try:
            parse("  cc\n")
        except SyntaxError as e:
            log.error(e)
        print(log.lines, log.level, sorted(graph.closure("lib")))
    return status
