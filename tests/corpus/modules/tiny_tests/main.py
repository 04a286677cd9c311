import asyncio
import sys

from tests import test_parser, test_eval
from tests.framework import run_module, Summary


def main() -> int:
    summary = Summary()
    for module in (test_parser, test_eval):
        asyncio.run(run_module(module, summary))
    print(summary)
    return 1 if summary.failed else 0


if __name__ == "__main__":
    sys.exit(main())
