# Clauses after wider ones, which C# does not take as they stand.
def classify(action):
    try:
        return action()
    except Exception as error:
        return f"error {type(error).__name__}: {error}"
    except KeyboardInterrupt:
        return "interrupted"
    except BaseException as error:
        return f"beyond {type(error).__name__}"


def order(action):
    try:
        return action()
    except ValueError as error:
        return f"value {error}"
    except (UnicodeError, ValueError):
        return "never"
    except LookupError:
        return "lookup"
    except KeyError:
        return "never either"


def stop(error):
    raise error


def leave():
    raise SystemExit(3)


print(classify(lambda: 1 / 0))
print(classify(lambda: stop(KeyboardInterrupt())))
print(classify(lambda: stop(GeneratorExit("gone"))))
print(classify(leave))
print(classify(lambda: stop(BaseException("base"))))
print(order(lambda: int("x")))
print(order(lambda: {"a": 1}["b"]))
print(order(lambda: [1][5]))
for kind in (KeyError("k"), IndexError("i"), OverflowError("o"), UnicodeError("u"), IndentationError("t"), BytesWarning("w")):
    try:
        raise kind
    except BaseException as error:
        print(repr(error), issubclass(type(error), LookupError), issubclass(type(error), (ValueError, SyntaxError, Warning)))
try:
    stop(SystemExit(2))
except BaseException as error:
    print(isinstance(error, Exception), isinstance(error, SystemExit))
