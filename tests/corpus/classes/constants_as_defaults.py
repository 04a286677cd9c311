LIMIT = 5
NAME = "x"
_gap = 2
BIG = [1, 2]


def unused():
    return LIMIT


def unused2(n=LIMIT, name=NAME):
    return n, name, BIG


def used(n=_gap):
    return n + 1


class K:
    def go(self, n=_gap, m=LIMIT):
        return n + m


print("x", used(), K().go())
