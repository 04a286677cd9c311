import json
import os
import shutil
import tempfile
from pathlib import Path


def tree(root, prefix=""):
    entries = sorted(root.iterdir(), key=lambda p: (p.is_file(), p.name))
    for i, p in enumerate(entries):
        last = i == len(entries) - 1
        print(prefix + ("└── " if last else "├── ") + p.name)
        if p.is_dir():
            tree(p, prefix + ("    " if last else "│   "))


with tempfile.TemporaryDirectory() as tmp:
    root = Path(tmp) / "proj"
    for name, text in {"src/main.py": "print('hi')\n", "src/util/io.py": "x = 1\ny = 2\n", "README.md": "# Title\n"}.items():
        p = root / name
        p.parent.mkdir(parents=True, exist_ok=True)
        p.write_text(text, encoding="utf-8")
    tree(root)
    sizes = {p.relative_to(root).as_posix(): p.stat().st_size for p in sorted(root.rglob("*.py"))}
    print(json.dumps(sizes))
    with (root / "data.json").open("w") as f:
        json.dump({"files": list(sizes), "total": sum(sizes.values())}, f)
    config = json.loads((root / "data.json").read_text())
    for name in config["files"]:
        stem, ext = os.path.splitext(os.path.basename(name))
        print(stem, ext, Path(name).parts, Path(name).with_suffix(".txt").name)
    shutil.copy(root / "README.md", root / "COPY.md")
    shutil.move(str(root / "COPY.md"), str(root / "src"))
    for dirpath, dirnames, filenames in os.walk(root):
        dirnames.sort()
        print(os.path.relpath(dirpath, root), sorted(filenames))
    (root / "README.md").unlink()
    print((root / "README.md").exists(), [p.name for p in root.glob("*.json")])
    lines = (root / "src" / "util" / "io.py").read_text().splitlines()
    print(lines, config["total"] + 1)
    shutil.rmtree(root)
    print(root.exists(), os.listdir(tmp))
