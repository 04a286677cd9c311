# Columns of typed pairs, weights of seeded choices, and partials of library functions.
import math
import random
import string
from collections import Counter
from functools import partial

rng = random.Random(11)
options = Counter("abracadabra")
letters, weights = zip(*sorted(options.items()))
print(letters, weights, sum(weights), max(letters))
print(rng.choices(letters, weights=weights, k=5))
xs, ys = zip(*[(1, 2.5), (3, 4.5), (5, 0.5)])
print(xs[0] + xs[-1], round(sum(ys) / len(ys), 3), list(map(lambda x, y: x * y, xs, ys)))
names, ages, flags = zip(*[("ann", 30, True), ("bob", 25, False)])
print(", ".join(n.title() for n in names), ages[0] - ages[1], any(flags), type(names).__name__)
pick = partial(rng.choice, string.ascii_lowercase)
print("".join(pick() for _ in range(6)))
binary = partial(int, base=2)
print(binary("1011"), binary("11"))
shout = partial(print, "HEY", sep="-")
shout("a")
shout("b")
clamp = partial(max, 0)
print(clamp(-5), clamp(7), [clamp(n) for n in (-1, 3)])
hyp = partial(math.hypot, 3)
print(hyp(4), f"{hyp(1):.3f}")
