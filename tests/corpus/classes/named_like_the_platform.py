"""A class called System, and words of bits put together from numbers of two sizes."""


class System:
    def __init__(self):
        self.parts = {}

    def add(self, name, value):
        self.parts[name] = value
        return self


def checksum(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


print(System().add("x", 1).parts, hex(checksum(b"Wikipedia")))
