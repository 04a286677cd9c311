class Animal:
    def __init__(self, name):
        self.name = name

    def clone(self):
        return self.__class__(self.name + "'")

    @classmethod
    def create(cls, name):
        print("creating", cls.__name__)
        return cls(name)

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"

    def __eq__(self, other):
        return type(self) is type(other) and self.name == other.name


class Dog(Animal):
    pass


class Puppy(Dog):
    def __repr__(self):
        return "small " + super().__repr__()


a, d, p = Animal("a"), Dog.create("d"), Puppy.create("p")
print(a, d, p, d.clone(), p.clone())
print(type(a) is type(d), type(d) == Dog, type(p) is Dog, isinstance(p, Dog))
print(Animal("x") == Animal("x"), Animal("x") == Dog("x"))
for v in [1, 2.5, "s", None, True, [1], (1,), {"a": 1}, {1}, a]:
    print(type(v).__name__, end=" ")
print()


def kind(x):
    if type(x) is int:
        return "int"
    if type(x) in (list, tuple):
        return "sequence"
    return type(x).__name__


print([kind(v) for v in (1, [2], (3,), "x", d)])
print(type(a), type(3), Dog)
print([c.__name__ for c in Puppy.__mro__])
print(issubclass(Puppy, Animal), issubclass(Animal, Dog))
print([c.__name__ for c in Animal.__subclasses__()])
print(p.__class__.__name__, p.__class__ is Puppy)
