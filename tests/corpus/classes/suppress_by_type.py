class Suppress:
    def __init__(self, kind):
        self.kind = kind
        self.hits = 0

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is None:
            return False
        if issubclass(exc_type, self.kind):
            self.hits += 1
            return True
        return False


s = Suppress(ValueError)
with s:
    raise ValueError("x")
with s:
    print("quiet")
try:
    with s:
        raise KeyError("k")
except KeyError as e:
    print("passed", e)
print(s.hits)
