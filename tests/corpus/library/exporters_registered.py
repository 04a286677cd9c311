from abc import ABC, abstractmethod
from contextlib import contextmanager, ExitStack, closing, suppress
import io
import csv
import sys


class Exporter(ABC):
    registry: dict[str, type["Exporter"]] = {}

    def __init_subclass__(cls, *, fmt: str, **kw):
        super().__init_subclass__(**kw)
        Exporter.registry[fmt] = cls

    @abstractmethod
    def export(self, rows: list[dict]) -> str: ...

    @staticmethod
    def create(fmt: str) -> "Exporter":
        try:
            return Exporter.registry[fmt]()
        except KeyError:
            raise ValueError(f"unknown format {fmt!r}; known: {sorted(Exporter.registry)}") from None


class CsvExporter(Exporter, fmt="csv"):
    def export(self, rows):
        buf = io.StringIO()
        writer = csv.DictWriter(buf, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return buf.getvalue()


class TableExporter(Exporter, fmt="table"):
    def export(self, rows):
        widths = {k: max(len(k), *(len(str(r[k])) for r in rows)) for k in rows[0]}
        lines = [" | ".join(k.ljust(w) for k, w in widths.items()), "-+-".join("-" * w for w in widths.values())]
        lines += [" | ".join(str(r[k]).rjust(w) if isinstance(r[k], (int, float)) else str(r[k]).ljust(w) for k, w in widths.items()) for r in rows]
        return "\n".join(lines) + "\n"


@contextmanager
def indented(out, prefix="  "):
    buf = io.StringIO()
    yield buf
    for line in buf.getvalue().splitlines():
        out.write(prefix + line + "\n")


rows = [{"item": "pen", "qty": 3, "price": 1.5}, {"item": "notebook", "qty": 12, "price": 4.25}]
for fmt in ("csv", "table"):
    with indented(sys.stdout, f"{fmt}> ") as out:
        out.write(Exporter.create(fmt).export(rows))
try:
    Exporter.create("xml")
except ValueError as e:
    print(e)
with closing(io.StringIO("a,b\n1,2\n")) as f, suppress(StopIteration):
    reader = csv.reader(f)
    print(next(reader), next(reader), next(reader, "end"))
    next(reader)
    print("never")
print(f.closed)
with ExitStack() as stack:
    files = [stack.enter_context(io.StringIO(t)) for t in ("x", "yy")]
    stack.callback(print, "closing", len(files))
    print([f.read() for f in files])
print(all(f.closed for f in files))
