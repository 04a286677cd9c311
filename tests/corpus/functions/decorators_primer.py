"""A blog post on decorators: timer, counter, memo, validation, registry, singleton."""
import functools
import inspect
import time
from collections import defaultdict


def debug(func):
    @functools.wraps(func)
    def wrapper_debug(*args, **kwargs):
        args_repr = [repr(a) for a in args]
        kwargs_repr = [f"{k}={v!r}" for k, v in kwargs.items()]
        signature = ", ".join(args_repr + kwargs_repr)
        print(f"Calling {func.__name__}({signature})")
        value = func(*args, **kwargs)
        print(f"{func.__name__!r} returned {value!r}")
        return value
    return wrapper_debug


def repeat(_func=None, *, num_times=2):
    def decorator_repeat(func):
        @functools.wraps(func)
        def wrapper_repeat(*args, **kwargs):
            for _ in range(num_times):
                value = func(*args, **kwargs)
            return value
        return wrapper_repeat
    if _func is None:
        return decorator_repeat
    return decorator_repeat(_func)


def count_calls(func):
    @functools.wraps(func)
    def wrapper_count_calls(*args, **kwargs):
        wrapper_count_calls.num_calls += 1
        return func(*args, **kwargs)
    wrapper_count_calls.num_calls = 0
    return wrapper_count_calls


def singleton(cls):
    @functools.wraps(cls)
    def wrapper_singleton(*args, **kwargs):
        if wrapper_singleton.instance is None:
            wrapper_singleton.instance = cls(*args, **kwargs)
        return wrapper_singleton.instance
    wrapper_singleton.instance = None
    return wrapper_singleton


PLUGINS = {}


def register(func):
    PLUGINS[func.__name__] = func
    return func


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.num_calls = 0

    def __call__(self, *args, **kwargs):
        self.num_calls += 1
        return self.func(*args, **kwargs)


def set_unit(unit):
    def decorator_set_unit(func):
        func.unit = unit
        return func
    return decorator_set_unit


@debug
def make_greeting(name, age=None):
    if age is None:
        return f"Howdy {name}!"
    return f"Whoa {name}! {age} already, you're growing up!"


@repeat
def say_whee():
    print("Whee!")


@repeat(num_times=3)
def greet(name):
    print(f"Hello {name}")


@count_calls
def fibonacci(num):
    if num < 2:
        return num
    return fibonacci(num - 1) + fibonacci(num - 2)


@register
def say_hello(name):
    return f"Hello {name}"


@register
def be_awesome(name):
    return f"Yo {name}, together we're the awesomest!"


@CountCalls
def ping():
    return "pong"


@singleton
class TheOne:
    def __init__(self):
        print("made")
        self.value = 1


@set_unit("cm^3")
def volume(radius, height):
    return 3 * radius ** 2 * height


make_greeting("Benjamin")
make_greeting("Richard", age=112)
say_whee()
greet("World")
print(fibonacci(10), fibonacci.num_calls)
for name, plugin in sorted(PLUGINS.items()):
    print(name, "->", plugin("Bob"))
print(ping(), ping(), ping.num_calls)
a, b = TheOne(), TheOne()
print(a is b, a.value)
print(volume(3, 5), volume.unit)
