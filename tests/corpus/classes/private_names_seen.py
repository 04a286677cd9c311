class Safe:
    __count = 0

    def __init__(self, code):
        self.__code = code
        self._tries = 0
        Safe.__count += 1

    def open(self, code):
        self._tries += 1
        return self.__check(code)

    def __check(self, code):
        return code == self.__code

    @classmethod
    def made(cls):
        return cls.__count


class Vault(Safe):
    def __init__(self, code):
        super().__init__(code)
        self.__code = "vault"

    def peek(self):
        return self.__code


v = Vault(42)
print(v.open(1), v.open(42), v.peek(), v._Safe__code, Safe.made(), v._tries)
for name in ("__code", "_tries"):
    print(name, hasattr(v, name))
try:
    print(v.__code)
except AttributeError as e:
    print("AttributeError:", e)
try:
    v.__check(1)
except AttributeError as e:
    print("AttributeError:", e)
