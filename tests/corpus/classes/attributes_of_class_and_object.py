class Dog:
    kind = "canine"
    tricks = []
    count = 0

    def __init__(self, name):
        self.name = name
        Dog.count += 1

    def add_trick(self, trick):
        self.tricks.append(trick)


class Puppy(Dog):
    def rename(self, kind):
        self.kind = kind
        return self


a, b, c = Dog("Fido"), Dog("Buddy"), Puppy("Tiny")
a.kind = "wolf"
print(a.kind, b.kind, Dog.kind, Puppy.kind)
Dog.kind = "dog"
print(a.kind, b.kind, c.kind, Dog.kind)
print(c.rename("pup").kind, Puppy.kind, Dog.count)
b.kind += "!"
print(b.kind, Dog.kind)
a.add_trick("roll")
b.add_trick("play")
print(a.tricks, a.tricks is Dog.tricks)


def safe(a, b):
    try:
        return a + b
    except TypeError as e:
        return f"TypeError: {e}"


print(safe(1, 2), safe("a", "b"), safe("a", 1), safe([1], (2,)), safe(None, 1))
