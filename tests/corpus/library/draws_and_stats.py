import statistics as st
import random
import math
from bisect import bisect_left, bisect_right, insort
from collections import Counter, namedtuple
from heapq import heapify, heappop, heappush, heapreplace, nlargest
from itertools import chain, combinations, count, cycle, groupby, islice, permutations, product, takewhile, tee, zip_longest

random.seed(2024)
data = [random.gauss(50, 12) for _ in range(200)]
print(f"{st.fmean(data):.4f} {st.median(data):.4f} {st.stdev(data):.4f} {st.variance(data):.3f}")
print([round(q, 2) for q in st.quantiles(data, n=4)], f"{st.geometric_mean([1, 2, 4]):.3f}", st.harmonic_mean([40, 60]))
hist = Counter(min(int(x // 10) * 10, 90) for x in data)
for bucket in sorted(hist):
    print(f"{bucket:>3}-{bucket + 9:<3}{'#' * (hist[bucket] // 3)} {hist[bucket]}")
print(random.randrange(0, 100, 7), random.choices("abc", weights=[5, 1, 1], k=6), random.sample(range(1000), k=3), f"{random.random():.6f}")
deck = [f"{r}{s}" for s, r in product("SH", "AKQ")]
random.shuffle(deck)
print(deck, random.choice(deck), random.getrandbits(8), f"{random.triangular(0, 1, 0.5):.4f} {random.expovariate(2):.4f} {random.betavariate(2, 3):.4f}")
xs = sorted([3, 1, 4, 1, 5, 9, 2, 6])
insort(xs, 4)
print(xs, bisect_left(xs, 4), bisect_right(xs, 4), xs[bisect_left(xs, 7):])
heap = [5, 3, 8, 1]
heapify(heap)
heappush(heap, 0)
print(heapreplace(heap, 7), [heappop(heap) for _ in range(len(heap))], nlargest(2, {"a": 1, "b": 3, "c": 2}.items(), key=lambda kv: kv[1]))
print(["".join(c) for c in combinations("abcd", 2)], len(list(permutations(range(4)))), list(islice(cycle([1, 2]), 5)))
print([(k, list(g)) for k, g in groupby([1, 1, 2, 3, 3, 3])], list(takewhile(lambda n: n < 20, (n * n for n in count(1)))))
a, b = tee([1, 2, 3])
next(b)
print(list(zip(a, b)), list(zip_longest("ab", "xyz", fillvalue="?")), list(chain([1], (2, 3), "4")))
Stat = namedtuple("Stat", "n mean lo hi")
def describe(seq):
    seq = list(seq)
    return Stat(len(seq), sum(seq) / len(seq), min(seq), max(seq))
s = describe(x * x for x in range(5))
print(s, s._asdict(), s.mean + s.hi, tuple(s))
print(math.comb(10, 3), math.perm(5, 2), math.factorial(20), math.gcd(48, 36, 60), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(3.25), math.frexp(8.0))
print(math.isclose(1e-9, 0, abs_tol=1e-8), math.ceil(-0.5), math.log(100, 10), math.exp(1), math.atan2(1, -1), math.nan == math.nan, math.isinf(-math.inf))
