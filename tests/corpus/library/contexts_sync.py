import contextlib
import io
import os
import sys
import time
from contextlib import contextmanager, redirect_stdout, suppress, ExitStack


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, exc_type, exc, tb):
        self.elapsed = time.perf_counter() - self.start
        return exc_type is ZeroDivisionError


@contextmanager
def working_dir(path):
    old = os.getcwd()
    os.chdir(path)
    try:
        yield path
    finally:
        os.chdir(old)


with Timer() as t:
    1 / 0
print(t.elapsed < 1)
before = os.getcwd()
with working_dir("/tmp") as p:
    print(os.path.basename(os.getcwd()), p)
print(os.getcwd() == before)
buf = io.StringIO()
with redirect_stdout(buf):
    print("hidden")
    sys.stdout.write("too\n")
print(buf.getvalue().split())
with suppress(FileNotFoundError):
    os.remove("/tmp/does/not/exist")
s = io.StringIO("line1\nline2\nline3")
print(s.readline().strip(), s.read(), repr(s.read()))
s.seek(0)
for i, line in enumerate(s):
    print(i, line.rstrip())
b = io.BytesIO(b"abcdef")
print(b.read(2), b.tell(), b.read(), b.getvalue())
out = io.StringIO()
print("to buffer", 1, 2, sep="-", file=out, end="!")
out.write(" more")
print(out.getvalue(), len(out.getvalue()))
