import asyncio
import tempfile
from pathlib import Path


async def process(path: Path) -> tuple[str, int]:
    await asyncio.sleep(0.001)
    return path.name, len(path.read_text().split())


async def main():
    with tempfile.TemporaryDirectory() as tmp:
        root = Path(tmp)
        for i in range(3):
            (root / f"file{i}.txt").write_text("word " * (i + 1))
        (root / "sub").mkdir()
        (root / "sub" / "deep.md").write_text("x")
        results = await asyncio.gather(*(process(p) for p in sorted(root.glob("*.txt"))))
        print(results)
        print(sorted(p.name for p in root.iterdir()), [p.name for p in root.rglob("*.md")])
        target = root / "sub" / "deep.md"
        print(target.stem, target.suffix, target.parent.name, target.exists(), target.is_dir())
        target.unlink()
        print(target.exists())
    p = Path("a/b") / "c.tar.gz"
    print(p, repr(p), p.parts, p.suffixes, p.with_suffix(".zip"), p.with_name("d"), Path("/x") == Path("/x/"), p.joinpath("q", "r"))


asyncio.run(main())
