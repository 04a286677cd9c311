"""Runs the toolkit."""
import sys

from . import __version__, registry, Task_, run_all
from .plugins import load


def main():
    print("toolkit", __version__)
    load()
    print(sorted(registry))
    for line in run_all([Task_("a", 2), Task_("b", 0), Task_("c", 5)]):
        print(line)
    print(registry["div"](9, 3))
    return 3


if __name__ == "__main__":
    sys.exit(main())
