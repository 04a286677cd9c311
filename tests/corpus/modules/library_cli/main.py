import asyncio
import sys

from library import cli


if __name__ == "__main__":
    commands = ["add Dune|Herbert|1965", "add Emma|Austen|1815", "find e", "lend 1 ann", "lend 1 bob", "return 1", "lend 7 eve", "stats", "oops", "quit", "never"]
    sys.exit(asyncio.run(cli.loop(commands)))
