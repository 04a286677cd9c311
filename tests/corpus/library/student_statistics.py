import csv
import io
import json
from collections import namedtuple
from operator import attrgetter, itemgetter
from statistics import mean, median, mode, stdev, variance, harmonic_mean, geometric_mean, quantiles, pstdev, multimode, correlation

Student = namedtuple("Student", ["name", "grade", "score"])
DATA = """name,grade,score
Ann,A,91.5
Bob,B,82
Cid,B,77.25
Dee,A,95
Eve,C,
"""


def load(text):
    reader = csv.reader(io.StringIO(text))
    header = next(reader)
    print(header, reader.line_num)
    for row in reader:
        name, grade, score = row
        if not score:
            print("skip", name)
            continue
        yield Student(name, grade, float(score))


students = list(load(DATA))
scores = [s.score for s in students]
print(mean(scores), median(scores), round(stdev(scores), 4), round(variance(scores), 4), mode(s.grade for s in students))
print([round(q, 2) for q in quantiles(scores)], round(harmonic_mean(scores), 3), round(geometric_mean(scores), 3), multimode("aabbc"))
print(round(correlation([1, 2, 3], [2, 4, 7]), 4), pstdev([1, 1]), mean([1, 2, 3, 4]), median([1, 3, 2]))
for s in sorted(students, key=attrgetter("grade", "score"), reverse=True):
    print("{0.name:>5} {0.grade} {0.score:6.2f}".format(s))
rows = [s._asdict() for s in students]
print(rows[0], sorted(rows, key=itemgetter("score"))[0]["name"])
out = io.StringIO()
w = csv.DictWriter(out, ["name", "score"], extrasaction="ignore", delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
w.writeheader()
for r in rows:
    w.writerow({**r, "name": f'"{r["name"]}"'})
print(out.getvalue(), end="")
print(json.dumps([dict(zip(Student._fields, s)) for s in students[:2]]))
groups = {}
for s in students:
    groups.setdefault(s.grade, []).append(s)
summary = {g: {"n": len(v), "best": max(v, key=attrgetter("score")).name} for g, v in groups.items()}
print(json.dumps(summary, sort_keys=True), *(f"{g}={len(v)}" for g, v in groups.items()))
