import os
import shutil
import tempfile
from pathlib import Path
import glob
import fnmatch
import io


def tree(path, prefix=""):
    entries = sorted(path.iterdir(), key=lambda p: (p.is_file(), p.name))
    for i, entry in enumerate(entries):
        last = i == len(entries) - 1
        print(f"{prefix}{'└── ' if last else '├── '}{entry.name}")
        if entry.is_dir():
            tree(entry, prefix + ("    " if last else "│   "))


with tempfile.TemporaryDirectory(prefix="demo_") as root_name:
    root = Path(root_name)
    for name, content in {"src/main.py": "print(1)\n", "src/lib/util.py": "x = 1\ny = 2\n", "README.md": "# Hi\n", "data.csv": "a,b\n1,2\n"}.items():
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content)
    tree(root)
    print(sorted(p.relative_to(root).as_posix() for p in root.rglob("*.py")))
    lines = {p.name: sum(1 for _ in p.open()) for p in root.rglob("*") if p.is_file()}
    print(dict(sorted(lines.items())))
    by_ext = {}
    for dirpath, dirnames, filenames in os.walk(root):
        dirnames.sort()
        for f in sorted(filenames):
            by_ext.setdefault(os.path.splitext(f)[1], []).append(f)
    print(dict(sorted(by_ext.items())))
    shutil.copytree(root / "src", root / "backup")
    shutil.move(root / "data.csv", root / "backup" / "data.csv")
    print(sorted(os.listdir(root / "backup")), (root / "data.csv").exists())
    print(sorted(os.path.basename(p) for p in glob.glob(os.path.join(root, "**", "*.py"), recursive=True)))
    archive = shutil.make_archive(str(root / "out"), "zip", root / "src")
    print(Path(archive).name, fnmatch.filter(["a.txt", "b.py"], "*.py"))
    with open(root / "log.txt", "w", encoding="utf-8") as f:
        print("first", file=f)
        f.write("second\n")
        f.writelines(f"{i}\n" for i in range(3))
    with open(root / "log.txt", encoding="utf-8") as f:
        head = next(f).rstrip()
        rest = f.read().split()
    print(head, rest)
    with open(root / "bin.dat", "wb+") as f:
        f.write(bytes(range(10)))
        f.seek(-3, os.SEEK_END)
        print(f.read(), f.tell())
        f.seek(2)
        f.write(b"\xff")
        f.seek(0)
        print(f.read(4).hex(" "))
    stat = (root / "bin.dat").stat()
    print(stat.st_size, (root / "bin.dat").read_bytes()[2])
    (root / "README.md").rename(root / "READ.me")
    print((root / "READ.me").read_text().strip(), (root / "READ.me").with_suffix(".txt").name)
    try:
        (root / "src").rmdir()
    except OSError as e:
        print(type(e).__name__)
    shutil.rmtree(root / "src")
    print((root / "src").exists())
buf = io.StringIO("a\nb\n")
print([line.strip() for line in buf], buf.getvalue().count("\n"), io.BytesIO(b"xyz").read(2))
