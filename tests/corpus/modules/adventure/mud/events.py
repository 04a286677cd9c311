from collections import defaultdict

_subs = defaultdict(list)
counts = {}


def subscribe(name):
    def deco(fn):
        _subs[name].append(fn)
        return fn
    return deco


def fire(name, *args):
    counts[name] = counts.get(name, 0) + 1
    for fn in _subs[name]:
        fn(*args)
