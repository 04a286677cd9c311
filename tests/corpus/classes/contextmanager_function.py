from contextlib import contextmanager


@contextmanager
def section(name):
    print("begin", name)
    try:
        yield name + "!"
    finally:
        print("end", name)


with section("a") as title:
    print("inside", title)
try:
    with section("b"):
        raise ValueError("boom")
except ValueError as e:
    print("caught", e)
