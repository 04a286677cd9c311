def lookup(table, key):
    try:
        return table[key]
    except KeyError as e:
        return f"no {e} {type(e).__name__}"


numbers = set()
for n in [10, 3, 7, 100, 21, 8]:
    numbers.add(n)
for n in numbers:
    print(n, end=" ")
print()
print([n * 2 for n in numbers], list(numbers), sorted(numbers))
print(lookup({"a": "x"}, "a"), lookup({"a": "x"}, "it's"))

for action in (lambda: [1][5], lambda: int("x"), lambda: {"a": 1}["k"], lambda: 1 // 0):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)

total = 0
for n in set([5, 1, 40, 9]):
    total = total * 10 + n
print(total)
evens = {n for n in range(20) if n % 3}
print(" ".join(str(n) for n in evens), max(evens), len(evens))
