users = [
    {"id": 1, "name": "Alice", "age": 30, "tags": ["admin", "dev"], "score": 88.5},
    {"id": 2, "name": "Bob", "age": 25, "tags": [], "score": 92.0},
    {"id": 3, "name": "Carol", "age": 35, "tags": ["dev"], "score": 79.25},
]


def total_age(rows):
    return sum(r["age"] for r in rows)


def by_tag(rows):
    index = {}
    for row in rows:
        for tag in row["tags"]:
            index.setdefault(tag, []).append(row["name"])
    return index


print(total_age(users))
print(by_tag(users))
for u in sorted(users, key=lambda r: r["score"], reverse=True):
    print(f"{u['name']:<10}{u['age']:>4}{u['score']:>8.2f} {len(u['tags'])}")
users[0]["age"] += 1
print(users[0])
print([u["name"].upper() for u in users if "dev" in u["tags"]])
print(max(users, key=lambda u: u["age"])["name"])
print({u["name"]: u["score"] for u in users})
first = users[0]
for key, value in first.items():
    print(key, "=", value)
print(first.get("email", "n/a"), first.get("name", "?"))
avg = sum(u["score"] for u in users) / len(users)
print(round(avg, 2))
merged = {**first, "email": "a@x.org"}
print(merged)
del merged["tags"]
print("tags" in merged, sorted(merged))
