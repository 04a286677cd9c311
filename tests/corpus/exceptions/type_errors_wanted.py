def check(label, fn):
    try:
        print(label, fn())
    except (TypeError, AttributeError, ValueError) as e:
        print(label, type(e).__name__, e)


check("add", lambda: "a" + 1)
check("radd", lambda: 1 + "a")
check("list", lambda: [1] + (2,))
check("len", lambda: len(5))
check("lt", lambda: 1 < "2")
check("idx", lambda: (1, 2)["a"])
check("call", lambda: int("12x"))
check("none", lambda: None + 1)
check("mul", lambda: "a" * 2.5)
try:
    x = 10
    y = "5"
    total = x + y
    print(total)
except TypeError as e:
    print(f"TypeError: {e}")
try:
    for ch in 42:
        print(ch)
except TypeError as e:
    print(f"TypeError: {e}")
try:
    value = None
    print(value.upper())
except AttributeError as e:
    print(f"AttributeError: {e}")
try:
    "abc".foo()
except AttributeError as e:
    print(e)
try:
    sorted([3, "a", 1])
except TypeError as e:
    print(e)
try:
    {[1]: 2}
except TypeError as e:
    print(e)
try:
    int(None)
except TypeError as e:
    print(e)
try:
    sum(["a", "b"])
except TypeError as e:
    print(e)
