from collections import Counter, defaultdict

text = "the quick brown fox jumps over the lazy dog the end"
words = Counter(text.split())
print(words.most_common(2), words["the"], words["cat"], len(words))
print(words)
letters = Counter("mississippi")
print(letters, letters.total(), sorted(letters.elements()))
letters["z"] += 2
letters.update("pp")
letters.subtract(["s", "s"])
for letter, count in letters.most_common():
    print(letter, count, end="; ")
print()
a = Counter({"x": 3, "y": 1})
b = Counter(["x", "y", "y"])
print(a + b, a - b, a & b, a | b)
print(max(letters, key=letters.get), dict(a), list(b.items()), "x" in a, sum(a.values()))

groups = defaultdict(list)
for word in text.split():
    groups[len(word)].append(word)
print(dict(groups))
print(sorted(groups.items())[0], groups[99], len(groups))
totals = defaultdict(int)
for word in text.split():
    totals[word[0]] += 1
print(totals["t"], totals["nothing"], totals)
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 1
print(nested["a"]["b"], nested["x"]["y"])
sets = defaultdict(set)
sets["k"].add(1)
print(sets)
