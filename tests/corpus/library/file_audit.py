import os
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
import tempfile
import fnmatch
import hashlib
import time


def walk(root, pattern="*"):
    for base, dirs, files in os.walk(root):
        dirs[:] = sorted(d for d in dirs if not d.startswith("."))
        for name in sorted(fnmatch.filter(files, pattern)):
            yield Path(base) / name


def human(n):
    for unit in ("B", "KB", "MB"):
        if n < 1024 or unit == "MB":
            return f"{n:.1f}{unit}" if unit != "B" else f"{n}{unit}"
        n /= 1024


def digest(path, algo="md5", block=4):
    h = hashlib.new(algo)
    with open(path, "rb") as f:
        while chunk := f.read(block):
            h.update(chunk)
    return h.hexdigest()


def find_duplicates(paths):
    groups = defaultdict(list)
    for p in paths:
        groups[p.stat().st_size, digest(p)].append(p)
    return [g for g in groups.values() if len(g) > 1]


with tempfile.TemporaryDirectory() as tmp:
    root = Path(tmp)
    files = {"a.txt": "hello", "b/c.txt": "hello", "b/d.md": "x" * 2000, ".git/conf": "no", "b/e.py": "import os\nimport sys\n# TODO: fix\n"}
    for rel, text in files.items():
        p = root.joinpath(rel)
        p.parent.mkdir(parents=True, exist_ok=True)
        p.write_text(text)
    found = list(walk(root))
    print([str(p.relative_to(root)) for p in found], [p.name for p in walk(tmp, "*.txt")])
    for p in found:
        print(f"{p.name:<8}{human(p.stat().st_size):>8} {p.suffix or '-'}")
    print([[q.name for q in g] for g in find_duplicates(found)])
    exts = Counter(p.suffix for p in found)
    print(sorted(exts.items()), sum(p.stat().st_size for p in found))
    todos = [(p.name, i, m.group(1)) for p in walk(root, "*.py") for i, line in enumerate(p.read_text().splitlines(), 1) if (m := re.search(r"TODO:\s*(.+)", line))]
    print(todos)
    newest = max(found, key=os.path.getmtime)
    print(newest.exists(), time.time() - newest.stat().st_mtime < 60, oct(0o644), root.is_dir())
    os.rename(root / "a.txt", root / "z.txt")
    (root / "b" / "e.py").rename(root / "b" / "f.py")
    print(sorted(p.name for p in root.rglob("*.*")), (root / "a.txt").exists())
    print(Path("x/y.txt").with_name("z.csv"), Path("a").joinpath("b", "c").parts, Path("/a/../b").resolve() if False else "")
print(len(sys.argv), sys.platform in ("linux", "darwin", "win32"))
