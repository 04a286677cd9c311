class ConfigError(Exception):
    """Raised when the configuration is bad."""


class MissingKey(ConfigError):
    def __init__(self, key, section="main"):
        super().__init__(f"missing {key} in {section}")
        self.key = key
        self.section = section

    def hint(self):
        return f"add [{self.section}] {self.key} = ..."


class CodeError(Exception):
    def __init__(self, code):
        self.code = code

    def __str__(self):
        return f"code {self.code}"


def read(config, key):
    try:
        return config[key]
    except KeyError as e:
        raise MissingKey(key) from e


def convert(text):
    try:
        return int(text)
    except ValueError:
        raise RuntimeError("conversion failed")


def quiet(text):
    try:
        return int(text)
    except ValueError:
        raise RuntimeError("quiet") from None


def finals():
    try:
        print("try")
        return "from try"
    finally:
        print("finally")


def nested(n):
    try:
        try:
            if n == 0:
                raise ValueError("zero")
            if n == 1:
                raise KeyError("one")
            print("fine", n)
        except ValueError as e:
            print("inner", e)
            raise
        else:
            print("else", n)
        finally:
            print("cleanup", n)
    except (ValueError, KeyError) as e:
        print("outer", type(e).__name__, e, repr(e), e.args)


try:
    read({}, "host")
except MissingKey as e:
    print(e, e.key, e.section, e.hint(), e.args)
    print(type(e.__cause__).__name__, repr(e.__cause__), e.__cause__ is not None)

try:
    convert("x1")
except RuntimeError as e:
    print(e, e.__cause__)

try:
    quiet("x1")
except RuntimeError as e:
    print(e, e.__cause__)

print(finals())
for n in range(3):
    nested(n)

for error in (ValueError("a", 1), ValueError(), KeyError("k"), CodeError(3), OSError(2, "No such file"), Exception("x")):
    try:
        raise error
    except OSError as e:
        print("os", e.errno, e.strerror, e)
    except Exception as e:
        print(type(e).__name__, str(e), repr(e), e.args)

try:
    raise MissingKey("port", section="net")
except ConfigError as e:
    print(isinstance(e, MissingKey), e)

try:
    assert 1 > 2, "math works"
except AssertionError as e:
    print("assertion:", e)


def reraise():
    try:
        raise CodeError(9)
    except CodeError as e:
        saved = e
    print("saved", saved.code)
    raise saved


try:
    reraise()
except CodeError as e:
    print("again", e.code)
