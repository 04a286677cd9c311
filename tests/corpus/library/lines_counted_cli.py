import os
import re
import sys
import glob
import time
import shutil
import logging
import argparse
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

log = logging.getLogger("loc")
COMMENT = {".py": "#", ".js": "//"}


def count(path: Path) -> Counter:
    marker = COMMENT.get(path.suffix)
    stats = Counter(files=1)
    with open(path, encoding="utf-8") as f:
        for line in f:
            stripped = line.strip()
            if not stripped:
                stats["blank"] += 1
            elif marker and stripped.startswith(marker):
                stats["comment"] += 1
            else:
                stats["code"] += 1
    return stats


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=Path)
    parser.add_argument("--ext", nargs="*", default=[".py"])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--sort", choices=("code", "files"), default="code")
    ns = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s %(message)s")
    if not ns.root.is_dir():
        log.error("no such folder: %s", ns.root.name)
        return 2
    files = [p for p in sorted(ns.root.rglob("*")) if p.suffix in ns.ext]
    log.info("scanning %d files", len(files))
    totals: dict[str, Counter] = {}
    with ThreadPoolExecutor(ns.workers) as pool:
        for path, stats in zip(files, pool.map(count, files)):
            totals.setdefault(path.suffix, Counter()).update(stats)
    header = f"{'ext':<6}" + "".join(f"{c:>9}" for c in ("files", "code", "comment", "blank"))
    print(header)
    print("-" * len(header))
    for ext, c in sorted(totals.items(), key=lambda kv: kv[1][ns.sort], reverse=True):
        print(f"{ext:<6}" + "".join(f"{c[k]:>9}" for k in ("files", "code", "comment", "blank")))
    grand = sum(totals.values(), Counter())
    print("total", grand["code"], dict(sorted(grand.items())))
    return 0


with tempfile.TemporaryDirectory() as tmp:
    root = Path(tmp, "proj")
    (root / "pkg").mkdir(parents=True)
    (root / "a.py").write_text("# hi\nimport os\n\nprint(1)\n")
    (root / "pkg" / "b.py").write_text("x = 1\n")
    (root / "pkg" / "c.js").write_text("// c\nlet a = 1;\n\n\n")
    codes = [main([str(root), "--ext", ".py", ".js", "--sort", "files"]), main([str(root / "nope")]), main([str(root)])]
sys.exit(sum(codes))
