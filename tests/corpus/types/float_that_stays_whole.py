def average(values):
    if not values:
        return 0
    return sum(values) / len(values)


print(average([]), average([2, 4]), average([1, 2]))
ratio = 1
ratio = ratio / 1
print(ratio, 10 // 4, 10.0 // 4, 2 * 1.0)
mixed = [1, 2.0, 3]
print(mixed, sum(mixed))
