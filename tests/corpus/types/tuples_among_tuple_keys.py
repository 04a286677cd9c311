class Cache:
    def __init__(self):
        self.data = {}

    def get(self, key, make):
        if key not in self.data:
            self.data[key] = make()
        return self.data[key]

    def __contains__(self, key):
        return key in self.data


def cached(cache):
    def decorator(fn):
        def wrapper(*args):
            return cache.get((fn.__name__, *args), lambda: fn(*args))
        return wrapper
    return decorator


cache = Cache()


@cached(cache)
def square(n):
    return n * n


print(square(3), square(4), len(cache.data))
print(("square", 3) in cache, ("square", 5) in cache, ("cube", 3) in cache.data)
key = ("square", 4)
print(key in cache, cache.data[key])
