class Node:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.next = None


class Cache:
    """Forgets what came first when it is full."""

    def __init__(self, capacity):
        self.head = Node(None, None)
        self.last = self.head
        self.capacity = capacity
        self.nodes = {}

    def put(self, key, value):
        if len(self.nodes) >= self.capacity:
            first = self.head.next
            assert first is not None
            self.head.next = first.next
            del self.nodes[first.key]
        self.nodes[key] = Node(key, value)
        self.last.next = self.nodes[key]
        self.last = self.nodes[key]


cache = Cache(2)
for i, word in enumerate(["one", "two", "three", "four"]):
    cache.put(i, word)
    print(sorted(cache.nodes), cache.last.value)
try:
    del cache.nodes[cache.head.key]
except KeyError as e:
    print("no key", e)
print([name for name in dir([]) if not name.startswith("_")])
print("append" in dir(cache.nodes), "keys" in dir(dict), "real" in dir(5))
