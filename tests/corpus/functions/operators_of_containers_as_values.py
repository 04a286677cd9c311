counts = {"a": 3, "b": 7, "c": 5}
print(max(counts, key=counts.__getitem__), sorted(counts, key=counts.__getitem__, reverse=True))
vowels = set("aeiou")
print(list(filter(vowels.__contains__, "banana")), sum(map(vowels.__contains__, "queue")))


class Box:
    def __init__(self, items):
        self.items = items
        self.has = items.__contains__


box = Box([1, 2])
print(box.has(2), box.has(5))
