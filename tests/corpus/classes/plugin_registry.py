"""Inventory tracking with subclasses that register themselves."""


class Plugin:
    registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[cls.__name__.lower()] = cls

    def run(self, text):
        raise NotImplementedError


class Upper(Plugin):
    def run(self, text):
        return text.upper()


class Reverse(Plugin):
    def run(self, text):
        return text[::-1]


class Repeat(Plugin):
    def __init__(self, times=2):
        self.times = times

    def run(self, text):
        return text * self.times


def main():
    for name in sorted(Plugin.registry):
        plugin = Plugin.registry[name]()
        print(f"{name:>8}: {plugin.run('abc')}")
    print(len(Plugin.registry), "plugins")
    print(Plugin.registry["upper"] is Upper)
    try:
        Plugin().run("x")
    except NotImplementedError as e:
        print("not implemented", repr(e))


main()
