from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple


Point = namedtuple("Point", ["x", "y"], defaults=[0])
p = Point(3)
print(p, p._replace(y=5), p._asdict(), Point._fields, Point._make([7, 8]))
c = Counter("mississippi")
d = Counter(i=2, s=1, z=1)
print(c.most_common(2), c - d, c + d)
print(c & d, c | d, sum(c.values()), c["q"])
c.subtract({"s": 3})
print(sorted(c.elements()), +c, c.total())
defaults = {"color": "red", "user": "guest"}
env = {"user": "admin"}
cm = ChainMap({}, env, defaults)
cm["color"] = "blue"
print(cm["user"], cm["color"], defaults["color"], cm.maps[0], len(cm))
child = cm.new_child({"user": "root"})
print(child["user"], child.parents["user"], sorted(child))
od = OrderedDict.fromkeys("abcde", 0)
od.move_to_end("b")
od.move_to_end("d", last=False)
print("".join(od), od.popitem(last=False), od.popitem())
groups = defaultdict(list)
for name, dept in [("ann", "it"), ("bob", "hr"), ("cat", "it")]:
    groups[dept].append(name)
print(dict(groups), groups)
q = deque(range(5), maxlen=4)
q.appendleft(9)
q.rotate(1)
q.extend([7, 8])
print(q, q.maxlen, q.index(7), q.count(1))
