import json


class JsonMixin:
    def to_json(self):
        return json.dumps(self.to_dict(), sort_keys=True)


class CompareMixin:
    def __eq__(self, other):
        return self.key() == other.key()

    def __lt__(self, other):
        return self.key() < other.key()


class Base:
    def __init__(self, **kwargs):
        print("Base init")

    def describe(self):
        return "base"


class Named(Base):
    def __init__(self, name, **kwargs):
        print("Named init")
        super().__init__(**kwargs)
        self.name = name

    def describe(self):
        return f"named {self.name} > " + super().describe()


class Aged(Base):
    def __init__(self, age, **kwargs):
        print("Aged init")
        super().__init__(**kwargs)
        self.age = age

    def describe(self):
        return f"aged {self.age} > " + super().describe()


class Person(Named, Aged, JsonMixin, CompareMixin):
    def __init__(self, name, age):
        super().__init__(name=name, age=age)

    def to_dict(self):
        return {"name": self.name, "age": self.age}

    def key(self):
        return self.age


p, q = Person("Ann", 30), Person("Bob", 25)
print(p.describe())
print(p.to_json())
print(p == q, q < p, [x.name for x in sorted([p, q])])
print([c.__name__ for c in Person.__mro__])
