import csv
import io


def convert(row):
    return {"name": row["name"], "age": int(row["age"] or 0)}


text = 'name,age,note\n"Smith, J",42,"says ""hi"""\nAnn,,"multi\nline"\n'
rows = list(csv.DictReader(io.StringIO(text)))
for row in rows:
    print(row, convert(row))
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["id", "name"], extrasaction="ignore", restval="?")
w.writeheader()
w.writerow({"id": 1, "name": "a,b", "x": 0})
w.writerows([{"id": 2}, {"id": None, "name": 'q"q'}])
print(out.getvalue().replace("\r\n", "|"))
out = io.StringIO()
writer = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
writer.writerow(["a", 1, 2.5, None, True])
writer.writerows([["x y", 3], ["", "t\tt"]])
print(out.getvalue())
for row in csv.reader(["a;b;'c;d'", "1;2;3"], delimiter=";", quotechar="'"):
    print(row, len(row))
csv.register_dialect("pipes", delimiter="|", skipinitialspace=True)
print(list(csv.reader(["a| b|c"], dialect="pipes")))
reader = csv.DictReader(["1,2", "4"], fieldnames=["a", "b"], restval="-")
print(reader.fieldnames, list(reader))
r = csv.reader(io.StringIO("h1,h2\n1,2\n\n3,4\n"))
header = next(r)
print(header, [row for row in r if row], r.line_num)
