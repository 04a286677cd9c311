class Tracked:
    def __init__(self, x, y):
        self.log = []
        self.x = x
        self.y = y

    def __setattr__(self, name, value):
        if name != "log":
            self.log.append((name, value))
        super().__setattr__(name, value)


class Frozen:
    def __init__(self, a, b="z"):
        object.__setattr__(self, "a", a)
        object.__setattr__(self, "b", b)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")


class Typed:
    """Checks what is set."""
    _types = {"name": str, "age": int}

    def __init__(self, name, age):
        self.name = name
        self.age = age

    def __setattr__(self, name, value):
        if name == "age" and value < 0:
            raise ValueError("age must not be negative")
        if name.startswith("_"):
            raise AttributeError("private")
        self.__dict__[name] = value


class Once:
    def __init__(self):
        self.value = 1

    def __setattr__(self, key, val):
        if hasattr(self, key):
            raise AttributeError(f"{key} is set already")
        super().__setattr__(key, val)


p = Tracked(1, 2)
p.x = 10
p.y += 5
print(p.log, p.x, p.y)
f = Frozen(3)
try:
    f.a = 4
except AttributeError as e:
    print(e)
try:
    f.c = 4
except AttributeError as e:
    print(e)
print(f.a, f.b)
t = Typed("ann", 3)
t.age += 1
try:
    t.age = -1
except ValueError as e:
    print(e, t.age)
try:
    t._secret = 1
except AttributeError as e:
    print(e)
print(t.name, t.age)
o = Once()
try:
    o.value = 2
except AttributeError as e:
    print(e)
print(o.value)
