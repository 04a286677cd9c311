import io
import os
import tempfile
from pathlib import Path

b = io.BytesIO(b"hello world")
print(b.read(5), b.tell(), b.read(), b.getvalue())
print(b.seek(0, 2), b.write(b"!!"), b.getvalue(), len(b.getbuffer()))
b.seek(0)
b.write(b"line1\nline2\n")
b.seek(-5, io.SEEK_END)
print(b.read(), b.seek(0), b.readline(), list(b))
with tempfile.TemporaryDirectory() as tmp:
    p = Path(tmp) / "a" / "b.txt"
    p.parent.mkdir(parents=True, exist_ok=True)
    print(p.write_text("hello\nworld\n", encoding="utf-8"))
    print(p.read_text(encoding="utf-8").split(), p.stat().st_size, p.exists(), p.suffix, p.relative_to(tmp), p.is_relative_to(tmp))
    with open(p, "a", encoding="utf-8") as f:
        n = f.write("more\n")
        f.writelines(["x\n", "y\n"])
    with open(p, encoding="utf-8") as f:
        print(n, f.readline().strip(), f.tell(), f.readlines())
    with p.open("rb") as f:
        print(f.read(4), f.seek(0), f.tell(), f.readline(), sum(len(line) for line in f))
    with open(p, "r+", encoding="utf-8") as f:
        print(f.readline(), f.read(3), f.seek(0), f.write("HE"))
        f.seek(0, 2)
        f.write("end")
    print(repr(p.read_text()))
    with open(p, "w+") as f:
        f.write("alpha\nbeta\n")
        f.seek(0)
        print([line.rstrip() for line in f], f.readable(), f.writable(), f.mode)
    with open(p, "a+") as f:
        f.write("gamma\n")
        f.seek(0)
        print(f.read().split())
    with open(p, "w", newline="\r\n") as f:
        f.write("a\nb\n")
    print(p.read_bytes(), open(p, newline="").read().encode(), open(p).read().encode())
    with open(p, "rb+") as f:
        f.seek(1)
        f.write(b"ZZ")
        f.truncate()
    print(p.read_bytes(), [x.name for x in p.parents][:1], p.with_stem("c").name, p.match("*.txt"))
    try:
        open(os.path.join(tmp, "nope.txt"))
    except FileNotFoundError as e:
        print(e.errno, e.strerror, os.path.basename(e.filename))
    try:
        with open(p) as closed:
            closed.write("x")
    except io.UnsupportedOperation as e:
        print("unsupported:", e)
    try:
        closed.read()
    except ValueError as e:
        print(e)
    try:
        open(p, "x")
    except FileExistsError as e:
        print(e.errno, e.strerror)
print(list(Path("/a/b/c").parents), Path("a.b.c").stem, repr(Path("x")), "etc" / Path("x"))
