from dataclasses import dataclass


@dataclass(kw_only=True)
class Options:
    host: str
    port: int = 80
    secure: bool = False


@dataclass(eq=False)
class Handle:
    number: int


o = Options(host="example", secure=True)
print(o)
print(o == Options(secure=True, host="example"))
h = Handle(1)
same = h
print(h == Handle(1), h == same, h.number)
