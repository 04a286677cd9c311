class E2(Exception):
    def __init__(self, message, code=1):
        super().__init__(message)
        self.message = message
        self.code = code


class E1(Exception):
    def __init__(self, field, message):
        self.field = field
        self.message = message
        super().__init__(f"{field}: {message}")


try:
    raise E2("two")
except E2 as x:
    print(x, x.message, x.code)
try:
    raise E1("two", "b")
except E1 as y:
    print(y, y.message, repr(y))
