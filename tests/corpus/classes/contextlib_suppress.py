from contextlib import suppress

with suppress(KeyError):
    print("before")
    {}["x"]
    print("never")
print("after")


class Closer:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("closed", self.name)


with suppress(ValueError, ZeroDivisionError):
    print(1 // 0)
print("done")
