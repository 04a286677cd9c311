"""None among the keys of dicts: groups without a name, roots of a tree, optional numbers."""
from collections import Counter, defaultdict


def group_by(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(row.get(key), []).append(row["id"])
    return groups


rows = [{"id": 1, "team": "red"}, {"id": 2, "team": None}, {"id": 3}, {"id": 4, "team": "red"}]
groups = group_by(rows, "team")
print(groups, groups[None], None in groups, len(groups))
for team, ids in groups.items():
    print(team or "no team", ids)

parents = {"a": None, "b": "a", "c": "a", "d": "b"}
children = defaultdict(list)
for child, parent in parents.items():
    children[parent].append(child)
print(dict(children), children)


def show(node, depth=0):
    for child in children.get(node, []):
        print("  " * depth + child)
        show(child, depth + 1)


show(None)
rooms: dict[int | None, str] = {}
rooms[None] = "lobby"
rooms[3] = "office"
print(rooms, sorted(rooms.items(), key=str), rooms.get(4, "?"), rooms.pop(None), rooms.pop(None, "gone"), [r for r in rooms if r is not None])
counts = {}
for word in ["x", None, "x"]:
    counts[word] = counts.get(word, 0) + 1
print(counts, {k: v * 2 for k, v in counts.items()}, counts == {"x": 2, None: 1})

teams = Counter(r.get("team") for r in rows)
teams.update([None, "blue"])
print(teams, teams[None], teams["green"], teams.most_common(1), teams.total(), [t for t in teams if t is None])
