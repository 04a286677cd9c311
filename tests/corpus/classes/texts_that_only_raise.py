class Broken:
    def __repr__(self):
        raise RuntimeError("no text")


class Opaque:
    def __str__(self):
        raise NotImplementedError("opaque")


for make in (Broken, Opaque):
    try:
        print(make())
    except RuntimeError as error:
        print(type(error).__name__, error)
