# gzip.open for text and for bytes, and the errno of what the system refuses.
import gzip
import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    with gzip.open(root / "notes.gz", "wt", encoding="utf-8") as f:
        f.write("line one\nline twö\n")
        print("three", file=f)
    with gzip.open(root / "notes.gz", "rt", encoding="utf-8") as f:
        print([line.strip() for line in f])
    with gzip.open(root / "raw.gz", "wb") as f:
        f.write(bytes(range(256)) * 100)
    with gzip.open(root / "raw.gz") as f:
        head = f.read(4)
        print(head, f.seek(255), f.read(2), len(f.read()))
    print((root / "raw.gz").stat().st_size < 5000, gzip.decompress((root / "notes.gz").read_bytes()).decode())
    try:
        gzip.open(root / "none.gz")
    except FileNotFoundError as e:
        print(e.errno, e.strerror)
    try:
        os.rmdir(root)
    except OSError as e:
        print(e.errno, e.strerror)
