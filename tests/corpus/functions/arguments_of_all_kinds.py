"""Row: default, keyword-only, *args, **kwargs, mutable defaults."""


def log(message, *values, sep=" ", level="INFO", **extra):
    text = sep.join([message, *map(str, values)])
    tail = "".join(f" {k}={v}" for k, v in sorted(extra.items()))
    return f"[{level}] {text}{tail}"


def remember(item, seen=[]):
    seen.append(item)
    return seen


def safe(item, seen=None):
    seen = [] if seen is None else seen
    seen.append(item)
    return seen


def config(host, /, port=80, *, secure=False):
    return f"{'https' if secure else 'http'}://{host}:{port}"


def stats(*nums, **opts):
    if not nums:
        return opts.get("empty", None)
    result = {"min": min(nums), "max": max(nums), "mean": sum(nums) / len(nums)}
    digits = opts.get("digits")
    if digits is not None:
        result["mean"] = round(result["mean"], digits)
    return result


def forward(f, *args, **kwargs):
    return f(*args, **kwargs)


print(log("start"), log("values", 1, 2.5, None, sep=", "))
print(log("login", level="WARN", user="ann", ip="::1"))
print(remember(1), remember(2), safe(1), safe(2))
print(config("a.org"), config("b.org", 8080, secure=True))
print(stats(3, 1, 2), stats(1, 2, 2, digits=1), stats(), stats(empty="n/a"))
print(forward(config, "c.org", secure=True), forward(max, 3, 9, 4))
options = {"sep": "-", "level": "DEBUG"}
args = ["x", "y"]
print(log("opt", *args, **options), log(*args, *[1, 2], **{"sep": "+"}))
try:
    config(host="d.org")
except TypeError as e:
    print("TypeError")
try:
    config("e.org", 1, 2)
except TypeError as e:
    print(e)
print((lambda *a, k=2, **kw: (a, k, kw))(1, 2, k=3, z=4))
def outer(*, a, b=2):
    return a, b
print(outer(a=1), outer(b=1, a=0))
print(*[1, 2], *"ab", *range(2), sep="")
merged = {**{"a": 1, "b": 2}, "b": 3, **dict(c=4)}
print(merged, [*merged, *merged.values()], {*"aab"} == {"a", "b"})
