"""Expressions as tuples of several kinds, and results whose classes are all there are."""
from abc import ABC, abstractmethod


def evaluate(node, env):
    match node:
        case ("num", value):
            return value
        case ("var", name):
            return env[name]
        case ("neg", inner):
            return -evaluate(inner, env)
        case ("add", left, right):
            return evaluate(left, env) + evaluate(right, env)


class Result(ABC):
    @property
    @abstractmethod
    def ok(self): ...


class Ok(Result):
    def __init__(self, value):
        self.value = value

    @property
    def ok(self):
        return True


class Err(Result):
    @property
    def ok(self):
        return False


def describe(result: Result) -> str:
    match result:
        case Ok(value=0):
            return "zero"
        case Ok(value=v):
            return f"value {v}"
        case Err():
            return "error"
    return "?"


print(evaluate(("add", ("num", 1.5), ("neg", ("var", "x"))), {"x": 2.0}))
for r in [Ok(0), Ok(5), Err()]:
    print(r.ok, describe(r))
prices = {("a", 1): 5}
try:
    try:
        prices["b", 2]
    except KeyError:
        raise ValueError("no price")
except ValueError as e:
    print(e, repr(e.__context__))
