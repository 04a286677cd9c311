import os
import sys
import tempfile
import shutil
import glob
from contextlib import contextmanager


@contextmanager
def workdir():
    path = tempfile.mkdtemp(prefix="demo")
    old = os.getcwd()
    os.chdir(path)
    try:
        yield path
    finally:
        os.chdir(old)
        shutil.rmtree(path, ignore_errors=True)


with workdir() as path:
    with open("notes.txt", "w", encoding="utf-8") as f:
        f.write("first\n")
        f.writelines(["second\n", "third é\n"])
    with open("notes.txt", "a") as f:
        print("fourth", 4, sep=":", file=f)
    with open("notes.txt", encoding="utf-8") as f:
        print(f.readline().strip(), f.read().splitlines())
        f.seek(0)
        print(sum(1 for _ in f), f.closed)
    with open("notes.txt", "rb") as f:
        data = f.read()
        print(len(data), data[-9:], data.count(b"\n"))
    with open("bin.dat", "wb") as f:
        f.write(bytes([0, 255, 10, 13]))
        f.write(b"end")
    with open("bin.dat", "r+b") as f:
        f.seek(1)
        f.write(b"\x7f")
        f.seek(-3, os.SEEK_END)
        print(f.read(), f.tell())
    print(open("bin.dat", "rb").read().hex(), os.path.getsize("bin.dat"))
    os.makedirs("x/y/z")
    shutil.copy("notes.txt", "x/copy.txt")
    shutil.copytree("x", "x2")
    shutil.move("bin.dat", "x/y")
    for root, dirs, files in os.walk("."):
        dirs.sort()
        print(root, dirs, sorted(files))
    print(sorted(glob.glob("**/*.txt", recursive=True)), os.path.exists("bin.dat"))
    os.remove("notes.txt")
    try:
        open("notes.txt")
    except FileNotFoundError as e:
        print(e, e.errno, e.filename)
    try:
        os.mkdir("x")
    except FileExistsError as e:
        print(type(e).__name__, os.path.basename(e.filename))
    try:
        with open("x/copy.txt", "x") as f:
            pass
    except FileExistsError:
        print("exists")
    with open("enc.txt", "w", encoding="latin-1") as f:
        f.write("é")
    try:
        open("enc.txt", encoding="utf-8").read()
    except UnicodeDecodeError as e:
        print(e.reason, e.start, e.encoding)
    print(os.stat("enc.txt").st_size, oct(os.stat("x").st_mode)[-3:], os.access("x", os.W_OK))
print(os.path.exists(path), os.path.split("/a/b/c.txt"), os.path.join("a", "/b"), os.path.relpath("/a/b", "/a/c"))
print("err", file=sys.stderr)
