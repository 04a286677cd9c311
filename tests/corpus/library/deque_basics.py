from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], 3 in d, 9 in d)
print(d.pop(), d.popleft(), d)
d.extend([7, 8])
d.extendleft([-1, -2])
d.rotate(2)
print(d, d.index(7), d.count(1), list(d), sum(d))
d[0] = 100
del d[1]
d.insert(1, 55)
d.remove(3)
d.reverse()
print(d)
recent = deque(maxlen=3)
for i in range(6):
    recent.append(f"m{i}")
print(recent, recent.maxlen, list(reversed(recent)))
copy = recent.copy()
copy.clear()
print(len(copy), bool(copy), "empty" if not copy else "full", copy)
try:
    copy.popleft()
except IndexError as e:
    print("IndexError:", e)
while recent:
    print(recent.popleft(), end=" ")
print()
pairs = deque([("a", 1), ("b", 2)])
name, count = pairs.popleft()
print(name, count, pairs)
