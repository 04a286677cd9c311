stats = {"n": 0, "min": None, "max": None, "name": None}
for value in [2.5, 1.5, 4.0]:
    stats["n"] += 1
    stats["min"] = value if stats["min"] is None else min(stats["min"], value)
    if stats["max"] is None or value > stats["max"]:
        stats["max"] = value
print(stats)
best = {"score": None, "who": None}
for who, score in [("a", 3), ("b", 7), ("c", 5)]:
    if best["score"] is None or score > best["score"]:
        best["score"] = score
        best["who"] = who
    if best["who"] is not None:
        print(best["who"].upper(), best["score"] + 1)
print(best)
cfg: dict[str, str | None] = {"host": "h", "port": None}
if cfg["host"]:
    print(cfg["host"].upper(), len(cfg["host"]))
cfg["port"] = "80"
print(cfg["port"])
rows = [None, 4, 5]
if rows[1] is not None:
    print(rows[1] + 1)
    rows[1] = None
    print(rows[1])
