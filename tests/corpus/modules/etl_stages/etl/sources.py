import asyncio


async def from_rows(rows):
    for row in rows:
        await asyncio.sleep(0)
        yield row
