class Meta(type):
    registry = {}

    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        if bases:
            mcls.registry[name] = cls
        return cls


class Plugin(metaclass=Meta):
    priority = 0

    def run(self, text):
        raise NotImplementedError

    @classmethod
    def info(cls):
        return f"{cls.__name__} (priority {cls.priority})"


class Upper(Plugin):
    priority = 2

    def run(self, text):
        return text.upper()


class Exclaim(Plugin):
    priority = 1

    def __init__(self, mark="!"):
        self.mark = mark

    def run(self, text):
        return text + self.mark


class Reverse(Plugin):
    def run(self, text):
        return text[::-1]


class Singleton:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, value=None):
        if value is not None:
            self.value = value


def process(text):
    for cls in sorted(Meta.registry.values(), key=lambda c: c.priority):
        text = cls().run(text)
        print(f"{cls.info():<25}-> {text}")
    return text


print(process("hello"))
a, b = Singleton("x"), Singleton()
print(a is b, b.value, sorted(Meta.registry))
try:
    Plugin().run("x")
except NotImplementedError as e:
    print("abstract", repr(e))
print([c.__name__ for c in Upper.__mro__], Upper.__bases__[0].__name__, isinstance(Upper(), Plugin))
