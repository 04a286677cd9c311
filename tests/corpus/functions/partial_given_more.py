import functools


class Bus:
    def __init__(self):
        self.listeners = []
        self.idle = []

    def on(self, fn, *args):
        self.listeners.append(functools.partial(fn, *args))
        return self

    def later(self, fn, *args, **kwargs):
        self.idle.append(functools.partial(fn, *args, **kwargs))

    def emit(self, n):
        for listener in self.listeners:
            listener(n)

    def run(self):
        for call in self.idle:
            call()
        self.idle.clear()


def show(prefix, n):
    print(f"{prefix}{n}")


def greet(name, *, loud=False):
    print(name.upper() if loud else name)


bus = Bus().on(show, "T-").on(show, "U-")
bus.emit(4)
bus.later(greet, "ann", loud=True)
bus.later(greet, "bob")
bus.run()
