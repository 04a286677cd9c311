import io
import tempfile
import os
from statistics import mean

with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "a.csv")
    with open(path, "w") as f:
        f.write("name,n\na,1\nb,2\n")
    with open(path) as f:
        header = next(f).strip().split(",")
        rows = [line.strip().split(",") for line in f]
    print(header, rows)
    with open(path, "rb") as f:
        print(next(f), next(f, b"none"), next(f), next(f, None))
    f = io.StringIO("x\n")
    print(next(f), next(f, "end"))
    try:
        next(f)
    except StopIteration:
        print("stop")


class Guard:
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, exc_type, exc_value, tb):
        print("out", exc_type, exc_value, tb is None)
        return exc_type is not None and issubclass(exc_type, LookupError)


with Guard():
    pass
with Guard():
    raise KeyError("k")
try:
    with Guard():
        raise ValueError("bad")
except ValueError as e:
    print("passed on", e)
