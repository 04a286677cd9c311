class Cache:
    """Keeps values by key."""

    def __init__(self):
        self._data: dict[str, int] = {}
        self.hits = 0
        self.misses = 0

    def put(self, key, value):
        self._data[key] = value

    def get(self, key, default=None):
        if key in self._data:
            self.hits += 1
            return self._data[key]
        self.misses += 1
        return default

    def __len__(self):
        return len(self._data)

    def items(self):
        return list(self._data.items())


cache = Cache()


def stats():
    return {"hits": cache.hits, "misses": cache.misses}
