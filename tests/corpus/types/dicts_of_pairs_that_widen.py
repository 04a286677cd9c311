HEADER = ("name", "amount")
for line in ["a,1", "b,2.5"]:
    record = dict(zip(HEADER, line.split(",")))
    record["amount"] = float(record["amount"])
    print(record)
rows = [dict(zip(HEADER, l.split(","))) for l in ["x,3"]]
for r in rows:
    r["amount"] = int(r["amount"]) * 2
    r["n"] = len(r)
print(rows)
pairs = dict([("a", "1"), ("b", "2")])
pairs["c"] = 3
print(pairs)
copy = dict(pairs)
copy["z"] = None
print(copy, pairs)
