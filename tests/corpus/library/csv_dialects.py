import csv
import io

data = 'name,age,city\n"Smith, John",42,"New ""York"""\nJane,37,Paris\n'
for row in csv.reader(io.StringIO(data)):
    print(row)
rows = list(csv.DictReader(io.StringIO(data)))
print(rows[0]["name"], [int(r["age"]) for r in rows], rows[1])
out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["a", 1, 2.5, None, 'say "hi"', "x,y", True])
writer.writerows([[1, 2], ["", "multi\nline"]])
print(repr(out.getvalue()))
out = io.StringIO()
dict_writer = csv.DictWriter(out, fieldnames=["id", "name"], extrasaction="ignore", lineterminator="\n")
dict_writer.writeheader()
dict_writer.writerow({"id": 1, "name": "x", "zzz": 3})
dict_writer.writerows([{"id": 2, "name": "y"}])
print(out.getvalue())
print(list(csv.reader(["a;b;c", "1;2;3"], delimiter=";")), list(csv.reader(["a\tb", "c\td"], dialect="excel-tab")))
quoted = io.StringIO()
csv.writer(quoted, quoting=csv.QUOTE_ALL).writerow(["q", 5])
csv.writer(quoted, quoting=csv.QUOTE_NONNUMERIC).writerow(["q", 5])
print(repr(quoted.getvalue()))
reader = csv.reader(io.StringIO("h1,h2\n1,2\n3,4\n"))
header = next(reader)
print(header, [dict(zip(header, row)) for row in reader])
totals = {}
for row in csv.DictReader(io.StringIO("dept,amount\nit,5\nhr,2.5\nit,1\n")):
    totals[row["dept"]] = totals.get(row["dept"], 0) + float(row["amount"])
print(totals)
try:
    csv.DictWriter(io.StringIO(), ["a"]).writerow({"a": 1, "b": 2})
except ValueError as error:
    print(error)
