import io
import os
import shutil
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "notes.txt")
    with open(path, "w", encoding="utf-8") as f:
        f.write("first line\n")
        f.writelines(["second\n", "trois é\n"])
        print("last", 4, file=f)
    with open(path) as f:
        for number, line in enumerate(f, start=1):
            print(number, line.rstrip())
    with open(path, "a") as out:
        out.write("appended")
    with open(path, encoding="utf-8") as f:
        text = f.read()
        print(len(text), f.read() == "", text.splitlines()[-1])
    with open(path) as f:
        print(repr(f.readline()), f.readlines()[:2], f.closed)
    print(f.closed, os.path.getsize(path), os.path.exists(path), os.path.isdir(folder), os.path.basename(path))
    with open(path, "rb") as b:
        data = b.read(5)
        print(data, len(b.read()))
    os.makedirs(os.path.join(folder, "a", "b"), exist_ok=True)
    shutil.copy(path, os.path.join(folder, "a"))
    print(sorted(os.listdir(folder)), os.listdir(os.path.join(folder, "a", "b")))
    os.rename(path, os.path.join(folder, "renamed.txt"))
    os.remove(os.path.join(folder, "renamed.txt"))
    try:
        open(os.path.join("missing", "x.txt"))
    except FileNotFoundError as e:
        print("FileNotFoundError:", e)
    try:
        os.remove("nowhere.txt")
    except OSError as e:
        print("OSError", e)
print(os.path.exists(folder), os.path.splitext("a/b.tar.gz"), os.path.split("/x/y"), os.path.join("a", "/b", "c"), os.path.normpath("a/../b/./c"))
print(os.environ.get("SURELY_NOT_SET"), os.getenv("SURELY_NOT_SET", "fallback"), "SURELY_NOT_SET" in os.environ, os.sep)
buffer = io.StringIO()
buffer.write("in memory\n")
print("printed", file=buffer)
print(repr(buffer.getvalue()))
print("to stderr", file=sys.stderr)
