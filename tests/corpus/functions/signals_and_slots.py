class Signal:
    def __init__(self, name=""):
        self.name = name
        self._slots = []

    def connect(self, slot, once=False):
        self._slots.append((slot, once))
        return slot

    def disconnect(self, slot):
        self._slots = [(s, o) for s, o in self._slots if s != slot]

    def emit(self, *args, **kwargs):
        results = [slot(*args, **kwargs) for slot, _ in self._slots]
        self._slots = [(s, once) for s, once in self._slots if not once]
        return results

    def __len__(self):
        return len(self._slots)


class Observable:
    def __init__(self, value):
        self._value = value
        self.changed = Signal("changed")

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        if new != self._value:
            old, self._value = self._value, new
            self.changed.emit(old, new)


class Logger:
    def __init__(self):
        self.lines = []

    def on_change(self, old, new):
        self.lines.append(f"{old} -> {new}")


log = Logger()
temp = Observable(20)
temp.changed.connect(log.on_change)
temp.changed.connect(lambda old, new: print("delta", new - old), once=True)
temp.value = 25
temp.value = 25
temp.value = 18.5
print(log.lines, len(temp.changed))
temp.changed.disconnect(log.on_change)
temp.value = 0
print(log.lines, temp.value, len(temp.changed))
name = Observable("a")
name.changed.connect(lambda o, n: log.lines.append(o + n))
name.value = "b"
print(log.lines[-1])
sig = Signal("calc")
sig.connect(lambda a, b=1: a + b)
sig.connect(lambda a, b=1: a * b)
print(sig.emit(3), sig.emit(3, b=4), sig.emit("x", b="y") if False else "skipped")
