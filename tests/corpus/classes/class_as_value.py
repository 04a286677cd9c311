class Cat:
    def speak(self):
        return "meow"


class Dog:
    def speak(self):
        return "woof"


def make(kind):
    return kind()


print(make(Cat).speak())
print(Dog.__name__, type(Cat()).__name__)
c = Cat()
print(type(c) is Cat, type(c) == Dog)
