# The fields of a namedtuple that a function makes, and a docstring that alone is asked for.
import inspect
from collections import namedtuple


def rows(pairs):
    Line = namedtuple("Line", ["name", "qty"])
    lines = [Line(*p) for p in pairs]
    print(Line._fields, lines[0], lines[-1]._replace(qty=0), len(Line._fields))
    return [dict(zip(Line._fields, line)) for line in lines]


def documented(name: str, *, times: int = 1) -> str:
    """Greets someone.

    Many times, if asked.
    """
    return name * times


print(rows([("nut", 3), ("bolt", 5)]))
print(inspect.getdoc(documented).splitlines()[-1])
