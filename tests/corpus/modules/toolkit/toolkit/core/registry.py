REGISTRY = {}


def register(name, function):
    print("register", name)
    REGISTRY[name] = function
