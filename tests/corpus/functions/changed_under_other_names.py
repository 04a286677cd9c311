def extended():
    xs = [1]
    ys = xs
    xs += [2]
    xs += (3, 4)
    print(ys, xs is ys)
    xs *= 2
    print(ys, xs is ys)
    xs = xs + [0]
    print(len(xs), len(ys))


def merged():
    seen = {1, 2}
    known = seen
    seen |= {3}
    seen -= {1}
    seen ^= {9}
    print(sorted(known), seen is known)
    options = {"a": 1}
    shared = options
    options |= {"b": 2}
    print(shared, options is shared)


def counted():
    total = 10
    before = total
    total += 5
    total //= 4
    name = "a"
    name += "b"
    print(before, total, name)


first = second = []
first += ["one"]
second.append("two")
print(first, second, first is second)
extended()
merged()
counted()
