# The last line of a report has the module of an exception that is not a builtin.
import configparser
import json
import sqlite3
import traceback
from decimal import Decimal, InvalidOperation


class OperationalError(Exception):
    pass


def broken():
    raise OperationalError("own")


parser = configparser.ConfigParser()
for action in (lambda: parser.get("missing", "x"), lambda: json.loads("{"), lambda: sqlite3.connect(":memory:").execute("SELEC"), lambda: int("x"), broken):
    try:
        action()
    except Exception as e:
        print("".join(traceback.format_exception_only(e)).strip(), type(e).__name__)
try:
    Decimal("x")
except InvalidOperation as e:
    print(traceback.format_exception_only(type(e), e)[0].split(":")[0])
