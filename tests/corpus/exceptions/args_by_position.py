"""The args of an exception are what it is made with by position: not defaults, not keywords."""


class Retry(Exception):
    def __init__(self, after=0.5):
        self.after = after


class Limit(Exception):
    def __init__(self, *, most):
        self.most = most


class Missing(Exception):
    def __init__(self, name, hint="none"):
        self.name = name
        self.hint = hint


def fail(kind):
    if kind == 0:
        raise Retry
    if kind == 1:
        raise Limit(most=3)
    raise Missing("x")


for kind in range(3):
    try:
        fail(kind)
    except (Retry, Limit, Missing) as e:
        print(repr(e), f"[{e}]", e.args)
        match e:
            case Retry(after=after):
                print(after)
            case Missing(hint=hint):
                print(hint)
