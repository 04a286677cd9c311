"""Records which clauses of CPython 3.13 catch which builtin exceptions, for ExceptionClauseTests.

Usage: python3.13 record_exceptions.py         writes Data/exceptions.tsv beside this file

A line is: the class, TAB, what raises it, TAB, the clauses tried, each with + where it caught and - where it did not.
"""
import builtins
import os
import sys

assert sys.version_info[:2] == (3, 13), "the reference is CPython 3.13"
HERE = os.path.dirname(os.path.abspath(__file__))
MADE = {
    "UnicodeDecodeError": '("utf-8", b"\\xff", 0, 1, "bad")',
    "UnicodeEncodeError": '("ascii", "\\xe9", 0, 1, "bad")',
    "BaseExceptionGroup": '("several", [ValueError("x")])',
    "ExceptionGroup": '("several", [ValueError("x")])',
}
# CPython's own, which no program raises.
LEFT_OUT = {"_IncompleteInputError", "PythonFinalizationError", "UnicodeTranslateError"}
UNRELATED = [ValueError, KeyError, IndexError, OSError, RuntimeError, TypeError, ArithmeticError, LookupError, AttributeError, Exception]


def is_caught(text, clause):
    try:
        exec(f"raise {text}")
    except clause:
        return True
    except BaseException:
        return False


with open(os.path.join(HERE, "Data", "exceptions.tsv"), "w", encoding="utf-8", newline="\n") as out:
    classes = {c.__name__: c for c in vars(builtins).values() if isinstance(c, type) and issubclass(c, BaseException)}
    for name in sorted(set(classes) - LEFT_OUT):
        text = name + MADE.get(name, '("x")')
        clauses = dict.fromkeys([c for c in classes[name].__mro__ if c is not object] + UNRELATED)
        out.write(f"{name}\t{text}\t{' '.join(c.__name__ + '-+'[is_caught(text, c)] for c in clauses)}\n")
