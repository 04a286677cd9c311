# Counter and deque: arithmetic, bounds and what shows.
from collections import Counter, deque

c = Counter("mississippi")
print(c, c["z"], c.most_common(2), c.total(), list(c.elements())[:5], sorted(c), c.most_common()[-1])
c.subtract("miss")
print(c, +c, -Counter(a=-2, b=1), c - Counter(i=1), Counter(a=1) + Counter(a=2, b=-1), Counter(x=3) & Counter(x=1, y=2), Counter(x=3) | Counter(x=5))
c.update({"z": 4})
c["new"] += 2
del c["m"]
print(c.pop("z"), c, "m" in c, Counter([1, 1, 2]) == {1: 2, 2: 1}, Counter(), Counter(a=0), len(Counter(a=0)), Counter({"b": 2}, ), bool(Counter()))
words = "the cat the dog the end a a".split()
top = Counter(words)
print(top.most_common(2), max(top, key=top.get), {k: v for k, v in top.items() if v > 1}, sum(top.values()), sorted(top.items(), key=lambda kv: (-kv[1], kv[0]))[:3])
d = deque(range(5), maxlen=4)
d.append(9)
d.appendleft(7)
print(d, d[0], d[-1], len(d), d.maxlen, 9 in d, d.count(2), d.index(3), list(reversed(d)))
d.rotate(1)
print(d, d.pop(), d.popleft(), d)
d.rotate(-1)
d.extendleft([1, 2, 3])
d.insert(1, 0) if len(d) < 4 else print("full", d)
d[1] = 50
d.remove(50)
print(d, deque("ab") + deque("c"))
d.reverse()
d.clear()
for bad in (lambda: d.pop(), lambda: d.popleft(), lambda: d[0], lambda: d.remove(1), lambda: deque([1]).index(5)):
    try:
        bad()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
window, means = deque(maxlen=3), []
for x in [4, 8, 15, 16, 23, 42]:
    window.append(x)
    means.append(round(sum(window) / len(window), 2))
print(means, list(window), deque([3, 1, 2], 2), sorted(deque("cab")), tuple(deque([1])), deque(), deque(maxlen=0))
