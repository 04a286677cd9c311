"""A tiny key-value store with a command line."""
import argparse
import json
import os
import shlex
import sys
import tempfile
from pathlib import Path
from typing import Any


class Store:
    def __init__(self, path: Path):
        self.path = path
        self.data: dict[str, Any] = {}
        if path.exists():
            self.data = json.loads(path.read_text())

    def save(self):
        tmp = self.path.with_suffix(".tmp")
        tmp.write_text(json.dumps(self.data, indent=2, sort_keys=True))
        os.replace(tmp, self.path)

    def set(self, key, value):
        self.data[key] = value
        self.save()

    def get(self, key, default=None):
        return self.data.get(key, default)

    def delete(self, key):
        try:
            del self.data[key]
        except KeyError:
            return False
        self.save()
        return True


def build_parser():
    parser = argparse.ArgumentParser(prog="kv", description="Key-value store")
    sub = parser.add_subparsers(dest="command", required=True)
    p = sub.add_parser("set", help="store a value")
    p.add_argument("key")
    p.add_argument("value")
    p.add_argument("--json", action="store_true", help="parse value as JSON")
    p = sub.add_parser("get", help="read a value")
    p.add_argument("key")
    p.add_argument("--default", default="(none)")
    sub.add_parser("list", help="list keys")
    p = sub.add_parser("del", help="delete keys")
    p.add_argument("keys", nargs="+")
    return parser


def run(store, line):
    args = build_parser().parse_args(shlex.split(line))
    if args.command == "set":
        store.set(args.key, json.loads(args.value) if args.json else args.value)
    elif args.command == "get":
        print(args.key, "=", store.get(args.key, args.default))
    elif args.command == "list":
        for key in sorted(store.data):
            print(f"{key:<10}{store.data[key]!r:>20}")
    elif args.command == "del":
        print({k: store.delete(k) for k in args.keys})


with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "db.json"
    store = Store(path)
    for line in ["set name 'Ann Lee'", "set --json nums '[1, 2.5, null]'", "get name", "get zip --default 0", "list", "del name nope", "list"]:
        print(">", line)
        run(store, line)
    again = Store(path)
    print(again.data, path.name, sorted(p.name for p in Path(folder).iterdir()))
    try:
        run(store, "fly away")
    except SystemExit as e:
        print("exit", e.code)
    sys.stdout.write("done\n")
