handlers = {}


def register(name):
    def deco(fn):
        handlers[name] = fn
        return fn
    return deco


@register("add")
def _(a, b):
    return a + b


@register("neg")
def _(a):
    return -a


class Bus:
    def __init__(self):
        self.subs = {}

    def on(self, event):
        def deco(fn):
            self.subs.setdefault(event, []).append(fn)
            return fn
        return deco

    def emit(self, event, *args):
        return [fn(*args) for fn in self.subs.get(event, [])]


bus = Bus()


@bus.on("x")
def _(v):
    return v + 1


@bus.on("x")
def _(v):
    return v * 10


print(handlers["add"](1, 2), handlers["neg"](5), sorted(handlers))
print(bus.emit("x", 4), bus.emit("y"))
for _ in range(2):
    print("tick")
