"""A very small language."""
from .errors import SyntaxProblem
from .interpreter import Environment, execute
from .parser import Parser

_globals = Environment()


def run(source):
    for statement in Parser(source).program():
        result = execute(statement, _globals)
        if result is not None:
            yield result
