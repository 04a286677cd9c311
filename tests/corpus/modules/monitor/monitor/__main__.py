import asyncio
import sys

from .cli import main

sys.exit(asyncio.run(main(sys.argv[1:])))
