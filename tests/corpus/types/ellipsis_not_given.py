def pick(value, default=...):
    if default is ...:
        return value
    return default


print(pick(1), pick(1, 2), pick("a", None))

