import csv
import io

TEXT = "name,qty,price\nfig,3,0.5\nkiwi,x,2\n"
rows = []
for row in csv.reader(io.StringIO(TEXT)):
    if row[0] == "name":
        header = row
        continue
    row[2] = float(row[2])
    rows.append(row)
print(header, rows)
reader = csv.DictReader(io.StringIO(TEXT))
print(reader.fieldnames)
for row in reader:
    row["price"] = float(row["price"])
    print(row["name"], row["price"] * 2, row)
total = 0
for row in csv.DictReader(io.StringIO(TEXT)):
    total += float(row["price"])
print(total)
parts = "a 1".split()
parts[1] = int(parts[1])
print(parts)


def read(text):
    with io.StringIO(text) as f:
        return list(csv.DictReader(f))


data = read(TEXT)
print(data[0], [d["name"].upper() for d in data])
data.sort(key=lambda r: float(r["price"]), reverse=True)
print([r["name"] for r in data])
