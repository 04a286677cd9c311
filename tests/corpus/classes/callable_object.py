class Accumulator:
    def __init__(self, start=0):
        self.total = start

    def __call__(self, amount):
        self.total += amount
        return self.total


class Greeter:
    def __init__(self, greeting):
        self.greeting = greeting

    def __call__(self, name, mark="!"):
        return f"{self.greeting}, {name}{mark}"


acc = Accumulator(10)
print(acc(5), acc(7))
print(acc.total)
hello = Greeter("Hello")
print(hello("Ann"), hello("Bob", mark="?"))
