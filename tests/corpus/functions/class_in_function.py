"""A class that reads a variable of the function around it is told, and the rest compiles."""


def make_greeting(prefix):
    class Greeter:
        def __init__(self, name):
            self.name = name

        def greet(self):
            return f"{prefix} {self.name}"

        def who(self):
            return self.name

    greeter = Greeter("inner")
    return greeter.greet() + " " + greeter.who()


print("before")
print(make_greeting("hi"))
