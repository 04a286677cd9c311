from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.data: OrderedDict[str, int] = OrderedDict()

    def get(self, key: str) -> int:
        if key not in self.data:
            return -1
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key: str, value: int) -> None:
        if key in self.data:
            self.data.move_to_end(key)
        self.data[key] = value
        if len(self.data) > self.capacity:
            evicted, _ = self.data.popitem(last=False)
            print("evicted", evicted)


cache = LRUCache(2)
cache.put("a", 1)
cache.put("b", 2)
print(cache.get("a"))
cache.put("c", 3)
print(cache.get("b"), cache.get("c"), list(cache.data), cache.data)
d = OrderedDict([("x", 1), ("y", 2), ("z", 3)])
d.move_to_end("x")
d.move_to_end("z", last=False)
for key, value in d.items():
    print(key, value)
del d["y"]
d["y"] = 9
print(list(d.keys()), list(d.values()), d.pop("z"), d.popitem(), len(d))
