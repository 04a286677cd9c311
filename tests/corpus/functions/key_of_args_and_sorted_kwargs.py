store = {}

def key_of(*args, **kwargs):
    key = args + tuple(sorted(kwargs.items()))
    if key in store:
        return store[key]
    store[key] = len(store)
    return store[key]

print(key_of(1, 2), key_of(1, verbose=True), key_of(1, verbose=True), key_of(1, 2))
