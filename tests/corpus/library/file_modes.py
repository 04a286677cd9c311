import io
import json
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "notes.txt")
with open(path, "w", encoding="utf-8") as f:
    print("first", 1, sep=",", file=f)
    f.write("second\n")
    f.writelines(["third\n", "four ü\n"])
    print(f.closed, f.name == path, f.mode)
print(f.closed, os.path.getsize(path))
with open(path, encoding="utf-8") as f:
    print(f.readline().rstrip(), f.read(3), f.tell() > 0)
    rest = f.readlines()
    print(rest)
    f.seek(0)
    for i, line in enumerate(f, 1):
        print(i, line.strip())
with open(path, "rb") as f:
    data = f.read()
    print(data[:6], len(data), data.count(b"\n"))
with open(path, "a+") as f:
    f.write("tail")
    f.seek(0)
    print(f.read().split("\n")[-1])
buf = io.StringIO("a b\nc d\n")
print(buf.readline(), buf.read(), repr(buf.getvalue()))
out = io.StringIO()
out.write("x" * 3)
print("y", file=out, end="!")
print(out.getvalue(), out.tell())
b = io.BytesIO()
b.write(b"\x00\x01")
b.seek(1)
print(b.read(), b.getvalue())
try:
    open("/nope/missing.txt")
except FileNotFoundError as e:
    print(e.errno, e.filename, e)
try:
    with open(path, "x"):
        pass
except FileExistsError:
    print("exists")
with tempfile.NamedTemporaryFile("w+", suffix=".json", delete=False) as tmp:
    json.dump({"k": [1, 2]}, tmp)
with open(tmp.name) as f:
    print(json.load(f), os.path.splitext(tmp.name)[1])
os.remove(tmp.name)
print(os.path.exists(tmp.name), os.path.basename(path), os.path.isdir(os.path.dirname(path)))
os.rename(path, path + ".bak")
print(os.listdir(os.path.dirname(path)))
