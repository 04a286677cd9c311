class AppError(Exception):
    def __init__(self, msg, code=0):
        self.msg = msg
        self.code = code
        Exception.__init__(self, msg, code)

    def __str__(self):
        return self.msg


class Simple(ValueError):
    def __init__(self, msg):
        ValueError.__init__(self, "simple: " + msg)


class Keyed(AppError):
    def __init__(self, key):
        AppError.__init__(self, f"key {key}", 7)
        self.key = key


for make in (lambda: AppError("bad", 3), lambda: Simple("x"), lambda: Keyed("k")):
    try:
        raise make()
    except Exception as error:
        print(type(error).__name__, error, error.args)
