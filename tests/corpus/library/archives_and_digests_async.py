import asyncio
import concurrent.futures
import hashlib
import os
import tempfile
import threading
import zipfile
from functools import partial
from pathlib import Path


def make_file(folder, index):
    path = folder / f"file{index:02}.txt"
    path.write_text("\n".join(f"line {i}" for i in range(index * 3)))
    return path


def digest(path):
    h = hashlib.md5()
    with open(path, "rb") as f:
        for block in iter(partial(f.read, 16), b""):
            h.update(block)
    return path.name, h.hexdigest()[:8], threading.current_thread() is threading.main_thread()


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            paths = await asyncio.gather(*(loop.run_in_executor(pool, make_file, folder, i) for i in range(4)))
            results = await asyncio.gather(*(loop.run_in_executor(pool, digest, p) for p in paths))
        for row in results:
            print(*row)
        archive = folder / "all.zip"
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as z:
            for p in sorted(folder.glob("*.txt")):
                z.write(p, arcname=f"data/{p.name}")
            z.writestr("README", "hello")
        with zipfile.ZipFile(archive) as z:
            for info in z.infolist():
                print(info.filename, info.file_size)
            print(z.read("README").decode(), z.namelist()[-1])
            z.extractall(folder / "out")
        print(sorted(str(p.relative_to(folder / "out")) for p in (folder / "out").rglob("*") if p.is_file()))
        sizes = {p.name: p.stat().st_size for p in folder.iterdir() if p.suffix == ".txt"}
        print(dict(sorted(sizes.items())), sum(sizes.values()))
        total = await asyncio.to_thread(lambda: sum(os.path.getsize(p) for p in paths))
        print(total)


asyncio.run(main())
