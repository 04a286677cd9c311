import contextlib
import io
import os
import shutil
import sys
import tempfile
from pathlib import Path
import json
import textwrap
import traceback


class ConfigError(Exception):
    def __init__(self, key, message="missing"):
        super().__init__(f"{key}: {message}")
        self.key = key


class Config:
    DEFAULTS = {"debug": False, "retries": 3, "name": "app"}

    def __init__(self, path: Path):
        self.path = path
        self._data = dict(self.DEFAULTS)
        if path.exists():
            self._data.update(json.loads(path.read_text(encoding="utf-8")))

    def __getitem__(self, key):
        try:
            return self._data[key]
        except KeyError:
            raise ConfigError(key) from None

    def save(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("w", encoding="utf-8") as fh:
            json.dump(self._data, fh, indent=2, sort_keys=True)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is None:
            self.save()
        return False


def tree(root: Path, prefix=""):
    for p in sorted(root.iterdir(), key=lambda p: (p.is_file(), p.name)):
        print(f"{prefix}{p.name}{'/' if p.is_dir() else ''}")
        if p.is_dir():
            tree(p, prefix + "  ")


with tempfile.TemporaryDirectory() as d:
    root = Path(d)
    cfg_path = root / "etc" / "app.json"
    with Config(cfg_path) as cfg:
        cfg._data["debug"] = True
    print(cfg_path.read_text())
    again = Config(cfg_path)
    print(again["debug"], again["retries"], again["name"])
    try:
        again["nope"]
    except ConfigError as e:
        print("error", e, e.key, e.__cause__, e.__suppress_context__)
    (root / "logs").mkdir()
    for i in range(3):
        (root / "logs" / f"run{i}.log").write_text(f"run {i}\n" * (i + 1))
    shutil.copytree(root / "logs", root / "backup")
    (root / "logs" / "run0.log").unlink()
    tree(root)
    sizes = {p.name: p.stat().st_size for p in (root / "backup").glob("*.log")}
    print(dict(sorted(sizes.items())), sum(sizes.values()))
    print(len(list(root.rglob("*"))), (root / "logs" / "run1.log").with_suffix(".txt").name)
    lines = (root / "backup" / "run2.log").read_text().splitlines()
    print(lines, os.path.relpath(cfg_path, root), os.path.join("a", "b", "..", "c"), os.path.normpath("a/b/../c"))
buf = io.StringIO()
with contextlib.redirect_stdout(buf):
    print("captured", end="!")
sys.stdout.write(buf.getvalue() + "\n")
try:
    1 / 0
except ZeroDivisionError:
    print(traceback.format_exc().splitlines()[-1])
print(textwrap.indent(textwrap.dedent("""
    def f():
        pass
""").strip(), "> "))
