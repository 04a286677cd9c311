class Handler:
    priority = 0
    name = "base"
    tags = ["x"]

    @classmethod
    def describe(cls):
        return f"<{cls.name}>"

    @staticmethod
    def cost():
        return 1


class Upper(Handler):
    priority = 2
    name = "upper"

    @staticmethod
    def cost():
        return 5


class Strip(Handler):
    name = "strip"
    priority = 1
    tags = ["y", "z"]


for c in sorted([Upper, Strip, Handler], key=lambda c: c.priority):
    print(c.name, c.priority, c.__name__, c.tags, c.describe(), c.cost())
h = Upper()
print(type(h).priority, h.__class__.name)
kind = Strip
print(kind.name, kind.cost())
by = {"u": Upper, "s": Strip}
print(by["s"].name, len(by["s"].tags))


def show(cls):
    return cls.name + str(cls.priority)


print(show(Upper), show(Handler))
