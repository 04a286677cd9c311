# A file that grows while it is read, as `tail -f` follows one.
import asyncio
import os
import tempfile


async def follow(path, stop):
    with open(path, encoding="utf-8") as f:
        while True:
            line = f.readline()
            if line.endswith("\n"):
                yield line.rstrip("\n")
            elif stop.is_set():
                return
            else:
                if line:
                    print("part", repr(line))
                await asyncio.sleep(0.002)


async def write(path, lines, stop):
    for line in lines:
        with open(path, "a", encoding="utf-8") as f:
            f.write(line)
        await asyncio.sleep(0.02)
    stop.set()


async def main():
    path = os.path.join(tempfile.gettempdir(), f"followed-{os.getpid()}.log")
    stop = asyncio.Event()
    open(path, "w").close()
    writer = asyncio.create_task(write(path, ["one\ntwo\n", "drei ß\n", "four\n"], stop))
    try:
        async for line in follow(path, stop):
            print(line)
        await writer
        with open(path) as f:
            print(len(f.read()), repr(f.read()), repr(f.readline()))
    finally:
        os.remove(path)


asyncio.run(main())
