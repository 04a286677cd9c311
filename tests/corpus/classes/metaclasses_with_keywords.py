"""A metaclass that is given more than the bases: keywords of the class statement."""


class PluginMeta(type):
    registry = {}

    def __new__(mcls, name, bases, namespace, *, abstract=False, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        if not abstract:
            PluginMeta.registry[options.get("alias", name.lower())] = cls
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)


class Plugin(metaclass=PluginMeta, abstract=True):
    priority = 0

    def run(self, text):
        raise NotImplementedError(f"{type(self).__name__}.run")


class Upper(Plugin):
    def run(self, text):
        return text.upper()


class Reverse(Plugin, alias="rev"):
    priority = 5

    def run(self, text):
        return text[::-1]


for key, cls in sorted(PluginMeta.registry.items(), key=lambda item: (-item[1].priority, item[0])):
    print(key, cls.__name__, cls().run("abc"))
