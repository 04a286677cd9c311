"""json values taken apart."""
import json

DOC = """
{"store": {"name": "Corner", "open": true, "rating": 4.5,
  "books": [
    {"title": "Dune", "price": 9.99, "tags": ["sf", "classic"], "stock": null},
    {"title": "Emma", "price": 5, "tags": [], "stock": 3}
  ],
  "address": {"street": "Main 1", "geo": [59.9, 10.7]}}}
"""
data = json.loads(DOC)
store = data["store"]
print(store["name"], store["open"], store["rating"] + 0.5)
for book in store["books"]:
    stock = book.get("stock") or 0
    print(f"{book['title']:<6}{book['price']:>6.2f} {stock} {'/'.join(book['tags']) or '-'}")
titles = [b["title"].upper() for b in store["books"] if b["price"] < 6]
print(titles, sum(b["price"] for b in store["books"]))
lat, lon = store["address"]["geo"]
print(round(lat - lon, 2), len(store["books"]), "geo" in store["address"])
cheapest = min(store["books"], key=lambda b: b["price"])
cheapest["price"] *= 2
store["books"].append({"title": "New", "price": 1, "tags": ["x"], "stock": 0})
print(json.dumps(store["books"][1:]), cheapest is store["books"][1])


def walk(node, path="$"):
    if isinstance(node, dict):
        for k, v in node.items():
            yield from walk(v, f"{path}.{k}")
    elif isinstance(node, list):
        for i, v in enumerate(node):
            yield from walk(v, f"{path}[{i}]")
    else:
        yield path, node


for path, value in walk(data):
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        print(path, value)
by_tag = {}
for b in store["books"]:
    for t in b["tags"]:
        by_tag.setdefault(t, []).append(b["title"])
print(by_tag)
print(sorted(store["books"], key=lambda b: (-b["price"], b["title"]))[0]["title"])
print(json.dumps({"b": [1, 2.0, None], "a": {"é": "\n"}}, sort_keys=True), type(data["store"]["books"]).__name__)
