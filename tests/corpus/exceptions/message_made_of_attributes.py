class AppError(Exception):
    default_message = "application error"

    def __init__(self, message=None, *, code=1, details=None):
        self.message = message or self.default_message
        self.code = code
        self.details = details or {}
        super().__init__(self.message)

    def __str__(self):
        return f"{type(self).__name__}[{self.code}]: {self.message}"


class NotFound(AppError):
    default_message = "not found"


class Conflict(AppError):
    def __init__(self, what, **kw):
        super().__init__(f"{what} exists", code=409, **kw)
        self.what = what


def risky(n):
    if n == 0:
        raise NotFound(code=404)
    if n == 1:
        raise Conflict("user", details={"id": 7})
    if n == 2:
        raise AppError from ValueError("inner")
    return n


for n in range(4):
    try:
        print("ok", risky(n))
    except NotFound as e:
        print("NF", e, e.code, e.args)
    except AppError as e:
        print("APP", e, e.message, e.details, repr(e.__cause__))
