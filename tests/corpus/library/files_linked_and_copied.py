"""Modes, links, times, and a tree copied in part."""
import os
import shutil
import stat
import sys
import tempfile
import zlib
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    root = Path(folder) / "src"
    root.mkdir()
    note = root / "note.txt"
    note.write_text("hello")
    (root / "cache.tmp").write_text("x")
    note.chmod(0o640)
    print(oct(note.stat().st_mode & 0o777), stat.filemode(note.stat().st_mode), stat.filemode(0o40755))
    os.chmod(note, stat.S_IRUSR | stat.S_IWUSR)
    (root / "link").symlink_to(note)
    print((root / "link").is_symlink(), note.is_symlink(), os.readlink(root / "link") == str(note), (root / "link").readlink().name)
    os.utime(note, (100, 200))
    print(os.path.getmtime(note), note.stat().st_atime, note.stat().st_mtime_ns, os.path.samefile(note, root / "note.txt"))
    shutil.copytree(root, Path(folder) / "copy", ignore=shutil.ignore_patterns("*.tmp", "li*"))
    print(sorted(os.listdir(Path(folder) / "copy")))
    with open(note, "rb") as source, open(root / "twin.txt", "wb") as target:
        shutil.copyfileobj(source, target)
    shutil.copymode(note, root / "twin.txt")
    print((root / "twin.txt").read_text(), oct(os.stat(root / "twin.txt").st_mode & 0o777))
    usage = shutil.disk_usage(folder)
    print(usage.total > usage.free > 0, os.pardir, os.devnull, sys.getdefaultencoding(), sys.maxunicode)
    with open(root / "safe.txt", "w") as out:
        out.write("kept")
        out.flush()
        os.fsync(out.fileno())
    print(Path("/srv/a b.txt").as_uri())
    try:
        zlib.decompress(b"not compressed")
    except zlib.error as error:
        print(error)
