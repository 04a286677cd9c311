import alpha
print("gamma", alpha.counter())
VALUE = alpha.counter() * 10


def describe():
    return f"gamma has {VALUE}"
