"""Methods of the data model, called by their names."""


class Version:
    def __init__(self, *parts):
        self.parts = list(parts)

    def __eq__(self, other):
        return isinstance(other, Version) and self.parts == other.parts

    def __ne__(self, other):
        return not self.__eq__(other)

    def __lt__(self, other):
        return self.parts < other.parts

    def __le__(self, other):
        return self.__lt__(other) or self.__eq__(other)

    def __hash__(self):
        return self.parts.__len__()

    def __len__(self):
        return self.parts.__len__()

    def __iter__(self):
        return iter(self.parts)

    def __getitem__(self, index):
        return self.parts.__getitem__(index)

    def __repr__(self):
        return "v" + ".".join(str(p) for p in self.__iter__())

    def __str__(self):
        return f"<{self.__repr__()}>"

    def major(self):
        return self.__getitem__(0) if self.__len__() else None


a, b = Version(1, 2), Version(1, 3)
print(a, repr(b), a <= b, b <= a, a == Version(1, 2), a != b, a.__eq__(b), a.__ne__(b))
print(a.major(), Version().major(), a.__len__(), a.__hash__() == hash(b), [p * 2 for p in a])
print("abc".__len__(), [4, 5].__getitem__(-1), {"k": 3}.__getitem__("k"), "a".__eq__("b"), (3).__eq__(3))
