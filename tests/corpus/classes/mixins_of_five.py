import json


class JSONMixin:
    def to_json(self):
        return json.dumps(self.to_dict(), sort_keys=True)

    @classmethod
    def from_json(cls, text):
        return cls(**json.loads(text))


class DictMixin:
    def to_dict(self):
        return {k: v for k, v in self.__dict__.items() if not k.startswith("_")}


class ReprMixin:
    def __repr__(self):
        args = ", ".join(f"{k}={v!r}" for k, v in self.to_dict().items())
        return f"{self.__class__.__name__}({args})"


class ComparableMixin:
    def __eq__(self, other):
        return type(self) is type(other) and self.key() == other.key()

    def __lt__(self, other):
        return self.key() < other.key()

    def __hash__(self):
        return hash(self.key())


class LoggingMixin:
    log: list[str] = []

    def note(self, message):
        self.log.append(f"{type(self).__name__.lower()}: {message}")


class Person(ReprMixin, JSONMixin, DictMixin, ComparableMixin, LoggingMixin):
    def __init__(self, name, age):
        self.name = name
        self.age = age
        self._secret = "x"
        self.note(f"created {name}")

    def key(self):
        return (self.age, self.name)


class Pet(ReprMixin, DictMixin, LoggingMixin):
    def __init__(self, kind):
        self.kind = kind
        self.note("hi")


p = Person("Ann", 30)
q = Person.from_json('{"name": "Bob", "age": 25}')
print(p, q, p.to_json())
print(sorted([p, q]), p == Person("Ann", 30), p == q, p != q, len({p, q, Person("Ann", 30)}), min(p, q).name)
print(Pet("cat"), LoggingMixin.log)
print(isinstance(p, JSONMixin), issubclass(Pet, JSONMixin), [c.__name__ for c in Person.__mro__])
