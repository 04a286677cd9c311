from functools import reduce


def div(args):
    first, *rest = map(int, args)
    return str(reduce(lambda a, b: a / b, rest, first))


print(div(["8", "2", "2"]), div(["7"]))
print(reduce(lambda a, b: a / b, [100, 5, 2]))
total = reduce(lambda acc, x: acc + x / 2, [1, 2, 3], 0)
print(f"{total:.2f}")
