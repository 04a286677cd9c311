"""Command line todo app with argparse subparsers and set_defaults(func=...)."""
import argparse
import json
import sys
from pathlib import Path
import tempfile


def load(path):
    return json.loads(path.read_text()) if path.exists() else []


def save(path, todos):
    path.write_text(json.dumps(todos, indent=2))


def cmd_add(args):
    todos = load(args.file)
    todos.append({"id": len(todos) + 1, "text": " ".join(args.text), "done": False, "prio": args.prio})
    save(args.file, todos)
    print(f"Added #{len(todos)}: {' '.join(args.text)}")
    return 0


def cmd_done(args):
    todos = load(args.file)
    matches = [t for t in todos if t["id"] == args.id]
    if not matches:
        print(f"error: no todo {args.id}", file=sys.stderr)
        return 1
    for t in matches:
        t["done"] = True
    save(args.file, todos)
    return 0


def cmd_list(args):
    todos = sorted(load(args.file), key=lambda t: (-t["prio"], t["id"]))
    for t in todos:
        if args.all or not t["done"]:
            print(f"[{'x' if t['done'] else ' '}] {t['id']:>2} {t['text']}" + (" !" * t["prio"]))
    return 0


def build_parser():
    p = argparse.ArgumentParser(prog="todo")
    p.add_argument("--file", type=Path, default=Path("todo.json"))
    sub = p.add_subparsers(title="commands", dest="cmd")
    add = sub.add_parser("add")
    add.add_argument("text", nargs="+")
    add.add_argument("--prio", "-p", type=int, default=0)
    add.set_defaults(func=cmd_add)
    done = sub.add_parser("done")
    done.add_argument("id", type=int)
    done.set_defaults(func=cmd_done)
    ls = sub.add_parser("list")
    ls.add_argument("--all", "-a", action="store_true")
    ls.set_defaults(func=cmd_list)
    return p


def main(argv):
    parser = build_parser()
    args = parser.parse_args(argv)
    if not hasattr(args, "func"):
        parser.print_usage()
        return 2
    return args.func(args)


with tempfile.TemporaryDirectory() as tmp:
    base = ["--file", f"{tmp}/t.json"]
    codes = [main(base + argv) for argv in (["add", "buy", "milk"], ["add", "-p", "2", "call"], ["done", "1"], ["done", "7"], ["list"], ["list", "--all"], [])]
    print(codes)
sys.exit(max(codes))
