from typing import Any, Callable


class Result:
    def __init__(self, value=None, error=None):
        self.value = value
        self.error = error

    @property
    def ok(self):
        return self.error is None

    @classmethod
    def success(cls, value):
        return cls(value=value)

    @classmethod
    def failure(cls, error):
        return cls(error=error)

    def map(self, fn: Callable[[Any], Any]) -> "Result":
        if not self.ok:
            return self
        try:
            return Result.success(fn(self.value))
        except Exception as e:
            return Result.failure(f"{type(e).__name__}: {e}")

    def unwrap_or(self, default):
        return self.value if self.ok else default

    def __repr__(self):
        return f"Ok({self.value!r})" if self.ok else f"Err({self.error!r})"


def parse_int(s):
    return Result.success(s).map(int)


for raw in ["10", "abc", "0"]:
    r = parse_int(raw).map(lambda n: 100 / n).map(lambda x: f"{x:.1f}")
    print(raw, r, r.unwrap_or("n/a"), r.ok)
print(Result.success([1, 2]).map(len), Result.success("hi").map(str.upper).map(list))
print(Result.failure("boom").unwrap_or(0) + 1)
