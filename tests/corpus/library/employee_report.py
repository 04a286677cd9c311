"""Employee report: collections, operator, functools, statistics."""
import operator
import statistics
from collections import Counter, defaultdict, namedtuple
from functools import partial, reduce

Employee = namedtuple("Employee", "name dept salary years")

STAFF = [
    Employee("Ann", "eng", 5200, 3),
    Employee("Bob", "ops", 4100, 7),
    Employee("Cy", "eng", 6100, 9),
    Employee("Dee", "hr", 3900, 1),
    Employee("Eve", "ops", 4300, 4),
]


def by_dept(staff):
    groups = defaultdict(lambda: defaultdict(list))
    for e in staff:
        groups[e.dept]["senior" if e.years > 3 else "junior"].append(e)
    return groups


groups = by_dept(STAFF)
for dept, levels in sorted(groups.items()):
    for level, people in sorted(levels.items()):
        names = ", ".join(map(operator.attrgetter("name"), people))
        print(f"{dept:<4}{level:>8}: {names}")

total = reduce(operator.add, (e.salary for e in STAFF), 0)
print("total", total, "mean", statistics.mean(e.salary for e in STAFF))
counts = Counter(e.dept for e in STAFF)
print(counts.most_common(2), sum(counts.values()))
ranked = sorted(STAFF, key=operator.itemgetter(1, 2), reverse=True)
print([e.name for e in ranked])
raise_by = partial(lambda pct, e: e._replace(salary=round(e.salary * (1 + pct / 100))), 10)
print([raise_by(e).salary for e in STAFF])
best = max(STAFF, key=operator.attrgetter("years"))
print(best, best._asdict())
print(dict(zip(Employee._fields, best)))
lookup = {e.name: e for e in STAFF}
name, *rest = lookup["Bob"]
print(name, rest)
