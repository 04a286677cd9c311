"""Choices that a tuple or a dict holds under a name."""
import argparse

LEVELS = ("low", "normal", "high")
SIZES = {"s": 1, "m": 2}


def arguments(line: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="order")
    parser.add_argument("--level", choices=LEVELS, default="normal")
    parser.add_argument("--size", choices=SIZES, default="s", help="how large")
    parser.add_argument("count", type=int, choices=(1, 2, 3))
    return parser.parse_args(line.split())


args = arguments("--level high --size m 2")
print(args.level, SIZES[args.size], args.count, arguments("1"))
try:
    arguments("--size xl 1")
except SystemExit as stop:
    print("exit", stop.code)
