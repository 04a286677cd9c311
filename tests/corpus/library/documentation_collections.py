# Examples of CPython's documentation: collections, itertools, functools, heapq, textwrap, string.
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from functools import partial, reduce
from heapq import heappop, heappush
from itertools import accumulate, chain, combinations, count, cycle, groupby, islice, pairwise, product, repeat, starmap, tee, zip_longest
import operator

cnt = Counter()
for word in ['red', 'blue', 'red', 'green', 'blue', 'blue']:
    cnt[word] += 1
print(cnt)
c = Counter(a=3, b=1)
d = Counter(a=1, b=2)
print(c + d, c - d, c & d, c | d, c == d, Counter(a=2, b=-4), +Counter(a=2, b=-4), -Counter(a=2, b=-4))
print(Counter('abracadabra').most_common(3), sorted(Counter(a=4, b=2, c=0, d=-2).elements()), Counter(a=10, b=5, c=0).total())
d = deque('ghi')
d.append('j')
d.appendleft('f')
print(d, d.pop(), d.popleft(), list(d), d[0], d[-1], list(reversed(d)), 'h' in d)
d.extend('jkl')
d.rotate(1)
print(d)
d.rotate(-1)
d.extendleft('abc')
print(d, deque(reversed(d)))
s = [('yellow', 1), ('blue', 2), ('yellow', 3), ('blue', 4), ('red', 1)]
dd = defaultdict(list)
for k, v in s:
    dd[k].append(v)
print(sorted(dd.items()))
ds = defaultdict(set)
for k, v in s:
    ds[k].add(v)
print(sorted((k, sorted(v)) for k, v in ds.items()), dd['none'], len(dd))
Point = namedtuple('Point', ['x', 'y'])
p = Point(11, y=22)
x, y = p
print(p[0] + p[1], x, y, p.x + p.y, p, Point._make([11, 22]), p._asdict(), p._replace(x=33), Point._fields, getattr(p, 'x'))
od = OrderedDict.fromkeys('abcde')
od.move_to_end('b')
print(''.join(od))
od.move_to_end('b', last=False)
print(''.join(od))
baseline = {'music': 'bach', 'art': 'rembrandt'}
adjustments = {'art': 'van gogh', 'opera': 'carmen'}
print(list(ChainMap(adjustments, baseline)), dict(ChainMap(adjustments, baseline)))
print(list(accumulate([1, 2, 3, 4, 5])), list(accumulate([1, 2, 3, 4, 5], initial=100)), list(accumulate([1, 2, 3, 4, 5], operator.mul)))
print(list(map(''.join, combinations('ABCD', 2))), [''.join(p) for p in product('ABCD', repeat=2)][:5])
print([k for k, g in groupby('AAAABBBCCDAABBB')], [''.join(g) for k, g in groupby('AAAABBBCCD')], list(islice('ABCDEFG', 2, None)), list(islice('ABCDEFG', 0, None, 2)))
print([''.join(p) for p in pairwise('ABCDEFG')], list(starmap(pow, [(2, 5), (3, 2), (10, 3)])), list(zip_longest('ABCD', 'xy', fillvalue='-')))
print(list(islice(cycle('ABCD'), 6)), list(repeat(10, 3)), list(islice(count(10), 3)), list(islice(count(2.5, 0.5), 3)), list(map(pow, range(5), repeat(2))))


def heapsort(iterable):
    h = []
    for value in iterable:
        heappush(h, value)
    return [heappop(h) for i in range(len(h))]


print(heapsort([1, 3, 5, 7, 9, 2, 4, 6, 8, 0]))
h = []
heappush(h, (5, 'write code'))
heappush(h, (7, 'release product'))
heappush(h, (1, 'write spec'))
heappush(h, (3, 'create tests'))
print(heappop(h))
basetwo = partial(int, base=2)
print(basetwo('10010'), reduce(lambda x, y: x + y, [1, 2, 3, 4, 5]), dict(sorted({'b': 1, 'a': 2}.items())))
