"""What a pattern binds stays bound where the guard fails; a match on a constant."""
def f(p):
    match p:
        case int() as z if z > 10:
            return f"big {z}"
        case _:
            pass
    try:
        return f"after {z}"
    except UnboundLocalError:
        return "unbound"


def g(p):
    z = None
    match p:
        case [a, b] as z if a > b:
            return "gt", z
        case [a, *_]:
            return "other", a, z
    return "none", z


print(f(20), f(3), f("x"))
print(g([2, 1]), g([1, 2]), g([]), g([5]))
def last_of(p):
    x = None
    match p:
        case int() as x:
            pass
        case [x, *_]:
            pass
    return x


print(last_of(4), last_of(["a", "b"]), last_of(2.5))


def best_of(items):
    best = None
    for i in items:
        match i:
            case (name, score) if best is None or score > best:
                best = score
            case (name, _):
                print("skip", name)
    return best, name


print(best_of([("a", 3), ("b", 1), ("c", 7)]))


LEVEL = 3
match LEVEL:
    case 1:
        print("one")
    case 2 | 3:
        print("few")
    case _:
        print("many")
