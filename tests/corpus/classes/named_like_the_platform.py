"""A class called System, as C#'s own namespace is."""


class System:
    def __init__(self):
        self.parts = {}

    def add(self, name, value):
        self.parts[name] = value
        return self


print(System().add("x", 1).parts, type(System()).__name__)
