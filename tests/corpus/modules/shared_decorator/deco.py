import functools


def shout(fn):
    @functools.wraps(fn)
    def inner(*args):
        return fn(*args).upper() + "!"
    return inner


@shout
def local(name):
    return f"local {name}"
