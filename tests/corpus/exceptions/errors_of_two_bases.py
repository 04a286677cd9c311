class AppError(Exception):
    pass


class Missing(AppError, KeyError):
    def __init__(self, name):
        super().__init__(name)
        self.name = name

    def __str__(self):
        return f"missing {self.name}"


class BadValue(ValueError, AppError):
    pass


class Wrong(LookupError):
    pass


def go(n):
    if n == 0:
        raise Missing("a")
    if n == 1:
        raise BadValue("b")
    if n == 2:
        raise Wrong("c")
    raise KeyError("plain")


for i in range(4):
    try:
        go(i)
    except KeyError as e:
        print("key", e, isinstance(e, AppError))
    except ValueError as e:
        print("value", e, isinstance(e, AppError))
    except LookupError as e:
        print("lookup", e)
for i in range(4):
    try:
        go(i)
    except AppError as e:
        print("app", type(e).__name__, isinstance(e, KeyError), isinstance(e, ValueError), isinstance(e, LookupError))
    except Exception as e:
        print("other", repr(e))
