import asyncio
import argparse
import configparser
import os
import shlex
import sys
import tempfile
from pathlib import Path


class Command:
    name = "base"

    def configure(self, parser):
        pass

    async def run(self, args):
        raise NotImplementedError


class Greet(Command):
    name = "greet"

    def configure(self, parser):
        parser.add_argument("who", nargs="*", default=["world"])
        parser.add_argument("--shout", action="store_true")

    async def run(self, args):
        await asyncio.sleep(0)
        text = f"hello {' '.join(args.who)}"
        print(text.upper() if args.shout else text)
        return 0


class Config(Command):
    name = "config"

    def configure(self, parser):
        parser.add_argument("path", type=Path)
        parser.add_argument("-s", "--section", default="main")

    async def run(self, args):
        if not args.path.exists():
            print(f"no such file: {args.path.name}", file=sys.stderr)
            return 2
        cfg = configparser.ConfigParser()
        cfg.read(args.path)
        for key, value in cfg[args.section].items():
            print(f"{key} -> {value}")
        print(cfg.getint(args.section, "port", fallback=80), cfg.getboolean(args.section, "debug"))
        return 0


async def dispatch(argv):
    parser = argparse.ArgumentParser(prog="app", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--level", choices=["low", "high"], default="low", help="how much")
    subs = parser.add_subparsers(dest="cmd", required=True)
    commands = {c.name: c for c in (Greet(), Config())}
    for c in commands.values():
        c.configure(subs.add_parser(c.name))
    try:
        args = parser.parse_args(argv)
    except SystemExit as e:
        print("usage error", e.code)
        return e.code
    return await commands[args.cmd].run(args)


async def main():
    with tempfile.TemporaryDirectory() as d:
        ini = Path(d, "app.ini")
        ini.write_text("[main]\nhost = localhost\nport = 8080\ndebug = yes\n")
        for line in ["greet Bob 'Mary Ann'", "greet --shout", f"config {ini}", "config missing.ini", "--level mid greet", "nope"]:
            print(await dispatch(shlex.split(line)))


asyncio.run(main())
