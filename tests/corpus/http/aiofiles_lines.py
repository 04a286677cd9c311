import asyncio
import os
import tempfile
import aiofiles


async def write_lines(path, lines):
    async with aiofiles.open(path, "w", encoding="utf-8") as f:
        for line in lines:
            await f.write(line + "\n")


async def count(path):
    total = 0
    async with aiofiles.open(path) as f:
        async for line in f:
            total += len(line.strip())
    return total


async def main():
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, "a.txt")
    await write_lines(path, ["one", "three", "fünf"])
    async with aiofiles.open(path, mode="r", encoding="utf-8") as f:
        text = await f.read()
    print(repr(text), await count(path))
    async with aiofiles.open(path, "rb") as f:
        print(await f.read(5))
    async with aiofiles.open(path, "a") as f:
        await f.writelines(["x\n", "y\n"])
    async with aiofiles.open(path) as f:
        print(await f.readline(), await f.readlines())
    f = await aiofiles.open(path)
    print(len(await f.read()))
    await f.close()
    os.remove(path)
    os.rmdir(folder)
    try:
        async with aiofiles.open(path) as f:
            await f.read()
    except FileNotFoundError:
        print("gone")


asyncio.run(main())
