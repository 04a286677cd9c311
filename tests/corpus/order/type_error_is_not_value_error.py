def to_number(value):
    try:
        return int(value)
    except ValueError:
        return -1


print(to_number("12"), to_number("twelve"), to_number(3.9))
try:
    to_number(None)
except TypeError:
    print("not caught inside")
try:
    1 // 0
except ValueError:
    print("value")
except ArithmeticError as e:
    print(e)
