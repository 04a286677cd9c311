class Base:
    kind = "base"

    def __init__(self):
        self.a = 1
        self._b = 2

    def run(self):
        return "run"

    @property
    def size(self):
        return 3

    @staticmethod
    def util():
        return 0

    def commands(self):
        return {n[3:]: getattr(self, n) for n in dir(self) if n.startswith("do_")}


class Sub(Base):
    def do_add(self):
        return "added"

    def do_del(self):
        return "deleted"


for obj in (Base(), Sub()):
    print([n for n in dir(obj) if not n.startswith("_")])
    print([n for n in dir(obj) if not n.startswith("__") and callable(getattr(obj, n))])
s = Sub()
print({k: f() for k, f in s.commands().items()})
print("run" in dir(Base), "a" in dir(Base), len(dir(s)) > 20)
