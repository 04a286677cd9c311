"""Texts that name what they stand for: known ones are what they say."""

x = 7
formula = "x * 2 + 1"
print(eval(formula), eval("x + 1"), eval("[i * x for i in range(3)]"))


def greet(name="you"):
    return f"hello {name}"


def area(width, height):
    return eval("width * height")


task = "greet"
chosen = globals()[task]
print(chosen("Ada"), globals()["area"](3, 4))
f = locals()["greet"]
print(f())
globals()["x"] = 9
print(x, eval("max(x, 4)"))
