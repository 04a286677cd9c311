from typing import Callable, Dict, Type, TypeVar

_makers: Dict[str, Callable] = {}


def shape(name, *aliases):
    def wrap(cls):
        for key in (name, *aliases):
            _makers[key] = cls
        cls.kind = name
        return cls
    return wrap


def make(name, *args):
    return _makers[name](*args)


def describe():
    return {key: maker.__name__ for key, maker in sorted(_makers.items())}
