calls = []


def pair(a, b):
    calls.append((a, b))
    return a, b


def mixed():
    calls.append("mixed")
    return 1, "two", 3.5


def total(*numbers):
    return sum(numbers)


print(*pair(1, 2))
print(*mixed(), sep="-")
print(list(pair(0, 0)), sorted(pair(3, 1)), max(pair(4, 5)))
print(total(*pair(6, 7)))
xs = [0]
xs.extend(pair(8, 9))
print(xs, [x * 2 for x in pair(1, 1)], 7 in pair(6, 7))
for item in mixed():
    print(repr(item))
print(len(calls), calls[-1])
