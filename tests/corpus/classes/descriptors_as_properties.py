"""Descriptors of several kinds."""
from abc import ABC, abstractmethod
from weakref import WeakKeyDictionary


class Validator(ABC):
    def __set_name__(self, owner, name):
        self.public_name = name
        self.private_name = "_" + name

    def __get__(self, obj, objtype=None):
        return getattr(obj, self.private_name)

    def __set__(self, obj, value):
        self.validate(value)
        setattr(obj, self.private_name, value)

    @abstractmethod
    def validate(self, value):
        pass


class OneOf(Validator):
    def __init__(self, *options):
        self.options = options

    def validate(self, value):
        if value not in self.options:
            raise ValueError(f"Expected {value!r} to be one of {self.options!r}")


class Number(Validator):
    def __init__(self, minvalue=None, maxvalue=None):
        self.minvalue = minvalue
        self.maxvalue = maxvalue

    def validate(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"Expected {value!r} to be an int or float")
        if self.minvalue is not None and value < self.minvalue:
            raise ValueError(f"Expected {value!r} to be at least {self.minvalue!r}")
        if self.maxvalue is not None and value > self.maxvalue:
            raise ValueError(f"Expected {value!r} to be no more than {self.maxvalue!r}")


class Logged:
    def __init__(self, default):
        self.default = default
        self.values = WeakKeyDictionary()
        self.log = []

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return self.values.get(instance, self.default)

    def __set__(self, instance, value):
        self.log.append(f"{type(instance).__name__}={value}")
        self.values[instance] = value


class NonNegative:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return instance.__dict__[self.name]

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.name} cannot be negative")
        instance.__dict__[self.name] = value


class Even(NonNegative):
    def __set__(self, instance, value):
        if value % 2:
            raise ValueError(f"{self.name} must be even")
        super().__set__(instance, value)


class Component:
    kind = OneOf("wood", "metal")
    quantity = Number(0, 50)
    weight = Number(maxvalue=9)
    level = Logged(1)

    def __init__(self, kind, quantity):
        self.kind = kind
        self.quantity = quantity
        self.weight = quantity + 1


class Box:
    width = NonNegative()
    slots = Even()

    def __init__(self, width, slots):
        self.width = width
        self.slots = slots

    def get_area(self):
        return self.width * self.slots

    def set_area(self, value):
        self.width = value // self.slots

    area = property(get_area, set_area)


for args in (("wood", 5), ("glass", 1), ("metal", -3), ("metal", 99)):
    try:
        c = Component(*args)
        c.level += 1
        print(c.kind, c.quantity, c.level)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
b = Box(3, 4)
for width, slots in ((-1, 2), (5, 3), (5, -2), (7, 8)):
    try:
        b.width = width
        b.slots = slots
    except ValueError as e:
        print("error:", e)
    print(b.width, b.slots, b.area)
b.area = 80
print(b.width)
