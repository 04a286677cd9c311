class Shelf:
    def __init__(self, items):
        self.items = items

    def __contains__(self):
        return bool(self.items)

    def __add__(self):
        return self

    def __getitem__(self):
        return self.items[0]

    def __setitem__(self, key):
        self.items.append(key)

    def __len__(self):
        return len(self.items)


shelf = Shelf(["a", "b"])
try:
    print("a" in shelf)
except TypeError as e:
    print(e)
try:
    print(shelf + shelf)
except TypeError as e:
    print(e)
try:
    print(shelf[0])
except TypeError as e:
    print(e)
try:
    shelf[0] = "c"
except TypeError as e:
    print(e)
print(len(shelf), shelf.items)
