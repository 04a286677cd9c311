def pick(xs, i):
    try:
        return xs[i]
    except ValueError:
        return "value error"


try:
    print(pick([1, 2, 3], -1))
    print(pick([1, 2, 3], 3))
except IndexError as e:
    print("not caught inside:", e)
