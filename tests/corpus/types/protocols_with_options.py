"""Classes that meet in a protocol, called with options; what a guard binds."""
from typing import Protocol


class Storage(Protocol):
    def put(self, key: str, value: str, **options) -> bool: ...


class Memory:
    def __init__(self):
        self.data = {}

    def put(self, key, value, **options):
        if options.get("if_missing") and key in self.data:
            return False
        self.data[key] = value
        return True


class Logged:
    def __init__(self, inner: Storage, log):
        self.inner = inner
        self.log = log

    def put(self, key, value, **options):
        self.log.append(f"put {key} {sorted(options)}")
        return self.inner.put(key, value, **options)


class Service:
    def __init__(self, storage: Storage):
        self.storage = storage

    def save(self, items, **options):
        return sum(self.storage.put(k, v, **options) for k, v in items)


log = []
mem = Memory()
for s in (mem, Logged(mem, log)):
    svc = Service(s)
    print(svc.save([("a", "1"), ("b", "2")], if_missing=True))
    print(svc.save([("b", "3")], ttl=5), s.put("c", "4"))
print(log, mem.data)


def label(x):
    match x:
        case str() if (text := x.strip()):
            return f"text {text!r}"
        case int(n) if (half := n // 2) > 2:
            return f"half {half}"
    return "?"


print(label(" a "), label(" "), label(9), label(3))
