import struct
import zipfile
import io
import json
from types import SimpleNamespace


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


def main():
    data = {"name": "x", "size": 3}
    ns = SimpleNamespace(**data)
    print(ns, ns.name)
    ns.extra = [1]
    print(vars(ns))


    print(json.dumps({"s": {3, 1, 2}, "c": 1 + 2j}, cls=Encoder))
    try:
        json.dumps({"o": object()}, cls=Encoder)
    except TypeError as e:
        print(e)
    fmt = "<" + "H" * 3
    raw = struct.pack(fmt, 1, 2, 3)
    print(raw, struct.unpack(fmt, raw), struct.calcsize(fmt))
    n = 2
    print(struct.unpack(f">{n}I", bytes(range(8))))
    buf = io.BytesIO()
    with zipfile.ZipFile(buf, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("a.txt", "hello")
        z.writestr("dir/b.txt", "world" * 10)
    with zipfile.ZipFile(buf) as z:
        print(z.namelist())
        print(z.read("a.txt"))
        for info in z.infolist():
            print(info.filename, info.file_size)


main()
