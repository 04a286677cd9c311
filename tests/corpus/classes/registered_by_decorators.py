registry = {}


def register(cls):
    registry[cls.__name__] = cls
    return cls


def plugin(name):
    def wrap(cls):
        registry[name] = cls
        return cls
    return wrap


@register
class Alpha:
    def run(self):
        return "alpha"


@plugin("b")
class Beta:
    def run(self):
        return "beta"


print(sorted(registry))
print(Alpha().run(), Beta().run())
