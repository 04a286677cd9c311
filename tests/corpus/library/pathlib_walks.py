import os
import shutil
import tempfile
from pathlib import Path, PurePosixPath

p = PurePosixPath("/srv/data/archive.tar.gz")
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.root, p.anchor)
print(p.with_name("x.txt"), p.with_suffix(".zip"), p.with_stem("new"), p.relative_to("/srv"), p.is_absolute())
print(p.match("*.gz"), [str(x) for x in p.parents][:2], PurePosixPath("a") / "b" / "../c", p.joinpath("q", "r"), p.as_posix())
try:
    p.relative_to("/other")
except ValueError as e:
    print(e)
with tempfile.TemporaryDirectory() as tmp:
    root = Path(tmp)
    (root / "sub" / "deep").mkdir(parents=True)
    (root / "a.txt").write_text("hello\nworld\n", encoding="utf-8")
    (root / "sub" / "b.py").write_text("print(1)")
    (root / "sub" / "deep" / "c.py").write_bytes(b"\x00\x01")
    print(sorted(f.name for f in root.rglob("*.py")), [f.name for f in root.glob("*.txt")])
    print(sorted(str(f.relative_to(root)) for f in root.rglob("*")))
    for dirpath, dirnames, filenames in os.walk(tmp):
        dirnames.sort()
        print(os.path.relpath(dirpath, tmp), dirnames, sorted(filenames))
    a = root / "a.txt"
    print(a.read_text().splitlines(), a.stat().st_size, a.exists(), a.is_dir(), a.suffix)
    b = a.rename(root / "renamed.txt")
    print(b.name, a.exists(), b.read_bytes()[:5])
    with b.open("a") as f:
        f.write("more")
    print(sum(1 for _ in b.open()), b.read_text().count("o"))
    shutil.copy(b, root / "copy.txt")
    shutil.copytree(root / "sub", root / "sub2")
    print(sorted(os.listdir(root / "sub2")), sorted(x.name for x in root.iterdir()))
    try:
        (root / "missing.txt").read_text()
    except FileNotFoundError as e:
        print(type(e).__name__, e.errno, e.strerror)
    (root / "copy.txt").unlink()
    (root / "none").unlink(missing_ok=True)
    shutil.rmtree(root / "sub2")
    (root / "sub").joinpath("deep", "c.py").touch()
    print((root / "sub2").exists(), Path("x/y/../z").resolve().name)
