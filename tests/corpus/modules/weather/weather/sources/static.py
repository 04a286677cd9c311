import asyncio
from .base import Source

DATA = """
0; north; 3.5
10; north; 4.0
20; south; 11.25
garbage
30; south; -300
"""


class StaticSource(Source):
    name = "static"

    async def lines(self):
        for line in DATA.strip().splitlines():
            await asyncio.sleep(0)
            yield line
