import os
import shutil
import tempfile
from pathlib import Path, PurePosixPath

with tempfile.TemporaryDirectory() as tmp:
    root = Path(tmp)
    (root / "src" / "pkg").mkdir(parents=True)
    (root / "src" / "a.py").write_text("print('a')\nx = 1\n", encoding="utf-8")
    (root / "src" / "pkg" / "b.py").write_text("b")
    (root / "src" / "notes.txt").write_bytes(b"\x00\x01")
    print(sorted(p.relative_to(root).as_posix() for p in root.rglob("*.py")))
    print(sorted(p.name for p in (root / "src").iterdir() if p.is_file()))
    f = root / "src" / "a.py"
    print(f.stem, f.suffix, f.parent.name, f.with_suffix(".txt").name, f.with_name("z.py").name, f.stat().st_size)
    with f.open("a") as h:
        h.write("y = 2\n")
    print(f.read_text().splitlines(), f.exists(), (root / "nope").exists())
    for dirpath, dirnames, filenames in os.walk(tmp):
        dirnames.sort()
        print(os.path.relpath(dirpath, tmp), sorted(dirnames), sorted(filenames))
    f.rename(root / "moved.py")
    print(os.path.exists(f), sorted(os.listdir(root)))
    shutil.copy(root / "moved.py", root / "copy.py")
    shutil.rmtree(root / "src")
    print(sorted(os.listdir(tmp)), os.path.isdir(os.path.join(tmp, "src")))
    try:
        (root / "nope.txt").read_text()
    except FileNotFoundError as e:
        print(e.errno, e.strerror, os.path.basename(e.filename))
    try:
        (root / "copy.py").mkdir()
    except FileExistsError as e:
        print(type(e).__name__)
    (root / "copy.py").unlink()
    (root / "gone").unlink(missing_ok=True)
p = PurePosixPath("/usr/local/lib/python3.13/site.tar.gz")
print(p.parts, p.suffixes, p.stem, p.parents[1], list(p.parents)[-1], p.is_absolute(), p.match("*.gz"))
print(p.relative_to("/usr"), PurePosixPath("a") / "b" / "../c", PurePosixPath("a//b/./c"), p.with_stem("x"))
print(os.path.join("a", "/b", "c"), os.path.split("/x/y.txt"), os.path.splitext("a.tar.gz"), os.path.normpath("a/../b//c/."))
print(os.path.dirname("/a/b"), os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]), os.path.isabs("x"))
print(Path("a/b") == Path("a") / "b", Path("b") > Path("a"), repr(Path("x")), str(Path(".")), Path("x").joinpath("y", "z"))
