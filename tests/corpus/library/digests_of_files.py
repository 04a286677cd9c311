import hashlib
import os
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
import glob
import shutil


def digest(path: str) -> tuple[str, str]:
    h = hashlib.sha256()
    with open(path, "rb") as f:
        for chunk in iter(lambda: f.read(16), b""):
            h.update(chunk)
    return os.path.basename(path), h.hexdigest()[:12]


def timed(func):
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            elapsed = time.perf_counter() - start
            print(f"{func.__name__} took {'little' if elapsed < 5 else 'long'}")
    return wrapper


@timed
def run(folder):
    files = sorted(glob.glob(os.path.join(folder, "**", "*.txt"), recursive=True))
    with ThreadPoolExecutor(max_workers=3) as pool:
        futures = {pool.submit(digest, f): f for f in files}
        results = {}
        for fut in as_completed(futures):
            name, hexd = fut.result()
            results[name] = hexd
    return results


root = tempfile.mkdtemp()
try:
    for i, text in enumerate(["alpha", "beta" * 10, "", "gamma\n"]):
        sub = Path(root, f"d{i % 2}")
        sub.mkdir(exist_ok=True)
        (sub / f"f{i}.txt").write_text(text)
    (Path(root) / "skip.bin").write_bytes(bytes(range(5)))
    found = run(root)
    for name in sorted(found):
        print(name, found[name])
    sizes = {p.name: p.stat().st_size for p in Path(root).rglob("*") if p.is_file()}
    print(dict(sorted(sizes.items())))
finally:
    shutil.rmtree(root)
print(os.path.exists(root))
