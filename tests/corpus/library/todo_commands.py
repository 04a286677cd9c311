import argparse
import shlex
import sys
from dataclasses import dataclass, field
from typing import Optional


@dataclass
class Todo:
    title: str
    done: bool = False
    priority: int = 1
    tags: set[str] = field(default_factory=set)

    def __str__(self):
        mark = "x" if self.done else " "
        tags = "".join(f" #{t}" for t in sorted(self.tags))
        return f"[{mark}] {self.title} (p{self.priority}){tags}"


class App:
    def __init__(self):
        self.items: list[Todo] = []
        self.parser = self.build()

    def build(self):
        parser = argparse.ArgumentParser(prog="todo")
        parser.add_argument("--dry-run", "-n", action="store_true", help="do nothing")
        sub = parser.add_subparsers(dest="cmd", required=True)
        add = sub.add_parser("add", help="add an item")
        add.add_argument("title", nargs="+")
        add.add_argument("-p", "--priority", type=int, default=1, choices=range(1, 4))
        add.add_argument("-t", "--tag", action="append", default=[])
        add.set_defaults(func=self.add)
        done = sub.add_parser("done")
        done.add_argument("index", type=int)
        done.set_defaults(func=self.done)
        ls = sub.add_parser("list")
        ls.add_argument("--tag")
        ls.add_argument("--sort", choices=["title", "priority"], default="title")
        ls.set_defaults(func=self.list)
        return parser

    def add(self, args):
        if args.dry_run:
            return f"would add {' '.join(args.title)!r}"
        self.items.append(Todo(" ".join(args.title), priority=args.priority, tags=set(args.tag)))
        return f"added #{len(self.items)}"

    def done(self, args):
        try:
            self.items[args.index - 1].done = True
        except IndexError:
            return f"no item {args.index}"
        return f"done {args.index}"

    def list(self, args):
        items = self.items
        if args.tag:
            items = [i for i in items if args.tag in i.tags]
        for item in sorted(items, key=lambda i: getattr(i, args.sort)):
            print("  ", item)
        return f"{len(items)} shown"

    def run(self, line):
        args = self.parser.parse_args(shlex.split(line))
        return args.func(args)


app = App()
for line in ["add buy milk -t home", "add 'write code' -p 3 -t work -t fun", "-n add nothing", "add call mom -p 2",
             "done 2", "done 9", "list", "list --sort priority", "list --tag work"]:
    print(f"$ {line}")
    print(app.run(line))
try:
    app.run("add x -p 7")
except SystemExit as e:
    print("exit", e.code)
