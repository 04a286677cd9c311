# Methods that are fetched once and called often; iterators by map; a name that is bound again keeps its object.
def count(words):
    counts = {}
    get = counts.get
    for word in words:
        counts[word] = get(word, 0) + 1
    return counts


def evens(limit):
    result = []
    append = result.append
    for n in range(limit):
        if n % 2 == 0:
            append(n)
    return result


def rebound():
    items = [1, 2]
    push = items.append
    first = items
    items = [9]
    push(3)
    return first, items


def inner_use(text):
    startswith = text.startswith
    return [prefix for prefix in ("a", "ab", "b") if startswith(prefix)]


def merged(rows):
    iterators = list(map(iter, rows))
    out = []
    extend = out.extend
    while iterators:
        for it in list(iterators):
            try:
                extend([next(it)])
            except StopIteration:
                iterators.remove(it)
    return out


settings = {"debug": True}
setting = settings.get
print(setting("debug"), setting("level"), setting("level", "info"))
print(count("a b a c a".split()), evens(7), rebound(), inner_use("abc"))
print(merged([[1, 2, 3], [10], [20, 30]]))
