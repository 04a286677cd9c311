import string
import random
from collections import Counter, OrderedDict, UserDict, deque

random.seed(42)
print(random.randint(1, 6), random.choice("abc"), round(random.random(), 6), random.sample(range(10), 3))
deck = [f"{r}{s}" for s in "SHDC" for r in "A23456789TJQK"]
random.shuffle(deck)
hands = {p: [deck.pop() for _ in range(3)] for p in ("ann", "bob")}
print(hands, len(deck))
print(random.choices(["x", "y", "z"], weights=[5, 3, 2], k=6), random.uniform(1, 2) < 2)
pw = "".join(random.choices(string.ascii_letters + string.digits, k=8))
print(pw, any(c.isdigit() for c in pw))

text = "the cat sat on the mat and the dog"
c = Counter(text.split())
c.update(["cat", "cat"])
print(c.most_common(2), c["none"], +Counter(a=1, b=-1), Counter("abca") - Counter("ab"))
print(sorted(c.elements())[:4], c.total(), (Counter("ab") | Counter("bc")), Counter("abb") & Counter("bbc"))
lru = OrderedDict.fromkeys("abc", 0)
lru.move_to_end("a")
lru["d"] = 9
oldest = lru.popitem(last=False)
print(oldest, list(lru), lru)
d = deque([1, 2, 3], maxlen=4)
d.extend([4, 5])
d.appendleft(0)
d.rotate(1)
print(d, d.count(4), d[-1], list(reversed(d)))


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


low = Lower({"A": 1})
low["BeE"] = 2
print(low, low["bee"], "bee" in low, len(low), dict(low))
window, avgs = deque(maxlen=3), []
for x in [1, 2, 3, 4, 5]:
    window.append(x)
    avgs.append(sum(window) / len(window))
print(avgs)
