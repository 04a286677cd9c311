from collections import OrderedDict, defaultdict, deque, namedtuple, Counter
from typing import NamedTuple


class Point3D(NamedTuple):
    x: float
    y: float
    z: float = 0.0

    def norm(self):
        return (self.x ** 2 + self.y ** 2 + self.z ** 2) ** 0.5


Employee = namedtuple("Employee", "name dept salary")


class MovingAverage:
    def __init__(self, size):
        self.window = deque(maxlen=size)

    def next(self, value):
        self.window.append(value)
        return sum(self.window) / len(self.window)


staff = [Employee("Ann", "dev", 100), Employee("Bob", "ops", 80), Employee("Cid", "dev", 120)]
by_dept = defaultdict(list)
for e in staff:
    by_dept[e.dept].append(e)
for dept, members in sorted(by_dept.items()):
    print(dept, [m.name for m in members], sum(m.salary for m in members) / len(members))
print(staff[0]._replace(salary=110), Employee._fields, staff[1]._asdict())
p = Point3D(3.0, 4.0)
print(p, p.norm(), p[0], p == (3.0, 4.0, 0.0), Point3D(**{"x": 1, "y": 2})._replace(z=5))
ma = MovingAverage(3)
print([round(ma.next(v), 2) for v in (1, 10, 3, 5)])
d = deque("abc")
d.rotate(1)
d.extendleft("xy")
print(d, d.index("a"), "".join(d), d.count("x"))
c = Counter("mississippi")
c.subtract("miss")
print(c, +c, c.most_common(1), sorted(c.elements())[:3], Counter(a=2) + Counter(a=1, b=1), Counter("aab") & Counter("abb"))
od = OrderedDict.fromkeys("cab", 0)
od.move_to_end("c")
od["d"] = 4
print(od, next(reversed(od)), od.popitem(last=False), list(od.items()))
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]))
x, *rest = Employee("D", "x", 1)
print(x, rest, max(staff, key=lambda e: e.salary).name, sorted(staff, key=lambda e: (e.dept, -e.salary))[0].name)
try:
    p.x = 1
except AttributeError as e:
    print(e)
