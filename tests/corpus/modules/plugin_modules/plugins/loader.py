LOADED = 0


def load_all() -> None:
    global LOADED
    from .builtin import counting, text
    for module in (counting, text):
        LOADED += 1
        print("loaded", module.__name__)
