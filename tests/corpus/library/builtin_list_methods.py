# List methods in their corners, stable sorting, keys and reversal.
people = [("Bo", 30), ("Al", 25), ("Cy", 30), ("Di", 25), ("Ed", 28)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))
people.sort(key=lambda p: p[0][::-1])
print([p[0] for p in people])
xs = [3, 1, 2, 3]
xs.insert(-1, 9)
xs.insert(100, 7)
xs.insert(-100, 0)
print(xs, xs.index(3), xs.index(3, 3), xs.count(3), xs.pop(0), xs.pop(), xs.pop(-2))
xs.remove(3)
print(xs)
for action in (lambda: xs.remove(42), lambda: xs.index(42), lambda: xs.index(1, 5)):
    try:
        action()
    except ValueError as e:
        print("ValueError:", e)
a = [1, [2, 3]]
b = a.copy()
b[1].append(4)
b.append(5)
print(a, b, a == [1, [2, 3, 4]])
a.extend("hi")
a += (7,)
print(a, [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 99], ["a"] <= ["a"])
words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), max(words), min(words, key=len), sorted(words, key=len, reverse=True))
print(all([]), any([]), sum([[1], [2]], []), list(zip([1, 2, 3], "ab")), list(enumerate("ab", start=5)))
nested = [[0] * 2 for _ in range(2)]
nested[0][0] = 1
shared = [[0] * 2] * 2
shared[0][0] = 1
print(nested, shared, [x for row in nested for x in row], [0, 0] in nested)
