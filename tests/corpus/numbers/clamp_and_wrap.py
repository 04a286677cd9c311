def clamp(value, low, high):
    return max(low, min(value, high))


def wrap(index, length):
    return index % length


items = ["a", "b", "c"]
print([clamp(v, 0, 10) for v in (-5, 5, 50)])
print([items[wrap(i, len(items))] for i in range(-3, 5)])
position = 0
for step in (1, 5, -3, 100):
    position = (position + step) % len(items)
    print(position, items[position])
