"""collections.OrderedDict, ChainMap and namedtuple corners."""
from collections import OrderedDict, ChainMap, namedtuple, Counter, deque, defaultdict

Point = namedtuple("Point", ["x", "y", "z"], defaults=[0])


class RecentDeque(deque):
    def __init__(self, size):
        super().__init__(maxlen=size)

    def push(self, item):
        if item in self:
            self.remove(item)
        self.append(item)


class WordCounter(Counter):
    def top(self, n):
        return [w for w, _ in self.most_common(n)]


def main():
    od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
    od.move_to_end("a")
    print(od, list(reversed(od)))
    print(od == {"a": 1, "b": 2, "c": 3}, od == OrderedDict(a=1, b=2, c=3))
    print(od.popitem(last=False), od)
    p = Point(1, 2)
    print(p, p._asdict(), p._replace(z=5), Point._fields, Point._field_defaults)
    print(Point._make([7, 8, 9]))
    cm = ChainMap({"x": 1}, {"x": 2, "y": 3})
    print(cm["x"], cm["y"], dict(cm), len(cm))
    child = cm.new_child({"y": 30})
    print(child["y"], child.parents["y"], list(child.maps))
    r = RecentDeque(3)
    for w in "abcab":
        r.push(w)
    print(list(r), r.maxlen)
    wc = WordCounter("the cat and the dog and the bird".split())
    print(wc.top(2), wc["the"], wc.total())
    dd = defaultdict(lambda: defaultdict(int))
    dd["a"]["b"] += 2
    print({k: dict(v) for k, v in dd.items()})


main()
