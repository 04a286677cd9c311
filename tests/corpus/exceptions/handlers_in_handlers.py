"""Handlers inside handlers and beside variables of the name that the C# would take."""


def load(path):
    try:
        raise OSError(path)
    except OSError:
        try:
            return int(path)
        except (ValueError, TypeError):
            return -1


def total(entries):
    result = 0
    for e in entries:
        try:
            result += int(e)
        except (ValueError, TypeError):
            try:
                result += len(e)
            except (AttributeError, TypeError) as problem:
                print(type(problem).__name__, e)
    return result


def first(names):
    for caught in names:
        try:
            found = int(caught)
            break
        except ValueError as e:
            found = str(e)[-4:]
        except OSError:
            try:
                found = 0
            except (AttributeError, TypeError):
                found = 5
    else:
        return None, found
    return found, caught


print(load("x"), load("5"))
print(total(["1", "abc", (1, 2), "2"]))
print(first(["q", "3"]), first(["q", "r"]))
data = [1.0, 2.0, 4.0]
mean = sum(data) / len(data)
print(round(sum((d := x - mean) * d for x in data), 3), round(d, 3))
print([last := x * 2 for x in data], last)
