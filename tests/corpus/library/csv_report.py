import csv
import io
import tempfile
import os
from collections import defaultdict

DATA = """name,dept,salary
Ann,Eng,5000
Bob,Ops,4200
"Smith, Jr.",Eng,6100
"""

reader = csv.reader(io.StringIO(DATA))
header = next(reader)
print(header)
for row in reader:
    print(row)
totals = defaultdict(int)
for record in csv.DictReader(io.StringIO(DATA)):
    totals[record["dept"]] += int(record["salary"])
    print(record["name"], record)
print(dict(totals))
out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["a", "b,c", 'd"e', 1, 2.5, None])
writer.writerows([[1, 2], [3, 4]])
print(repr(out.getvalue()))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "out.csv")
    with open(path, "w", newline="") as f:
        w = csv.DictWriter(f, fieldnames=["id", "name"])
        w.writeheader()
        w.writerow({"id": 1, "name": "x"})
        w.writerows([{"id": 2, "name": "y"}, {"id": 3, "name": "z z"}])
    with open(path, newline="") as f:
        rows = list(csv.DictReader(f))
    print(rows, len(rows), [r["name"] for r in rows])
