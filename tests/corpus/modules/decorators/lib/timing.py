import functools


def timed(label):
    def wrap(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            print("start", label, fn.__name__)
            return fn(*args, **kwargs)
        return inner
    return wrap


def plain(fn):
    def inner(*args, **kwargs):
        print("plain", fn.__name__)
        return fn(*args, **kwargs)
    return inner
