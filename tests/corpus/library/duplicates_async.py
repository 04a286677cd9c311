import asyncio
import os
import tempfile
import hashlib
import shutil
from collections import defaultdict
from pathlib import Path
from datetime import datetime


async def checksum(path: Path) -> tuple[Path, str]:
    def work():
        h = hashlib.sha256()
        with open(path, "rb") as f:
            while chunk := f.read(8):
                h.update(chunk)
        return h.hexdigest()
    return path, await asyncio.to_thread(work)


async def find_duplicates(root: Path) -> dict[str, list[str]]:
    by_size = defaultdict(list)
    for dirpath, dirnames, filenames in os.walk(root):
        dirnames.sort()
        for fn in sorted(filenames):
            p = Path(dirpath) / fn
            by_size[p.stat().st_size].append(p)
    candidates = [p for group in by_size.values() if len(group) > 1 for p in group]
    sums = await asyncio.gather(*map(checksum, candidates))
    groups = defaultdict(list)
    for path, digest in sums:
        groups[digest[:8]].append(str(path.relative_to(root)))
    return {k: v for k, v in groups.items() if len(v) > 1}


def human(n: float) -> str:
    for unit in ("B", "KB", "MB"):
        if n < 1024:
            return f"{n:.1f}{unit}" if unit != "B" else f"{n}B"
        n /= 1024
    return f"{n:.1f}GB"


async def main():
    with tempfile.TemporaryDirectory(prefix="dup") as tmp:
        root = Path(tmp)
        for name, text in {"a/x.txt": "hello", "a/y.txt": "world", "b/z.txt": "hello", "b/c/w.bin": "12345678" * 300, "empty": ""}.items():
            p = root / name
            p.parent.mkdir(parents=True, exist_ok=True)
            p.write_text(text)
        dups = await find_duplicates(root)
        for digest, names in sorted(dups.items(), key=lambda kv: kv[1]):
            print(digest, names)
        total = sum(p.stat().st_size for p in root.rglob("*") if p.is_file())
        print(human(total), human(12), human(5 * 1024 * 1024))
        newest = max((p for p in root.glob("*/*.txt")), key=lambda p: p.name)
        print(newest.name, newest.parent.name, newest.parts[-2:], newest.with_name("q.md").suffix, newest.exists())
        target = root / "a" / "copy.txt"
        shutil.copyfile(newest, target)
        target.rename(root / "moved.txt")
        print(sorted(p.name for p in root.iterdir()), (root / "moved.txt").read_text(), target.exists())
        for p in sorted(root.rglob("*.txt"), reverse=True):
            p.unlink()
        print([p.as_posix() for p in sorted(q.relative_to(root) for q in root.rglob("*"))])
        try:
            (root / "nope.txt").read_text()
        except FileNotFoundError as e:
            print(type(e).__name__, e.errno, os.path.basename(e.filename))
        shutil.rmtree(root / "b")
        (root / "a").rmdir()
    print(root.exists(), Path("/a/b/../c.tar.gz").suffixes, Path("x") / "/abs", Path("a//b/./c"), Path("~/x").parts)


asyncio.run(main())
