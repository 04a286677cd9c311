print("delta is loaded")


def answer():
    return 42
