class Config:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, name="x"):
        if hasattr(self, "_initialized"):
            return
        self.name = name
        self.n = 0
        self._initialized = True


class Pool:
    _instance = None

    def __new__(cls):
        if not cls._instance:
            cls._instance = super().__new__(cls)
            cls._instance.items = []
        return cls._instance

    def __init__(self):
        if not hasattr(self, "count"):
            self.count = 0
        self.count += 1


class Plain:
    def __init__(self):
        print(hasattr(self, "v"))
        self.v = 1
        print(hasattr(self, "v"))


a, b = Config("one"), Config("two")
a.n += 1
print(a is b, b.name, b.n)
p, q = Pool(), Pool()
p.items.append(1)
print(q.items, q.count, p is q)
Plain()
