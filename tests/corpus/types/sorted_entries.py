from collections import Counter

scores = {"bo": 12, "al": 30, "cy": 12, "Ed": 7}
ages = {3: "three", 1: "one", 2: "two"}

# Entries of a dict in an order, taken apart, kept, cut, joined, counted.
for name, score in sorted(scores.items()):
    print(name, score, end="; ")
print()
for name, score in sorted(scores.items(), key=lambda kv: kv[1], reverse=True):
    scores[name] = score + 1
print(scores)
ranked = sorted(scores.items(), key=lambda kv: (-kv[1], kv[0]))
print(ranked, ranked[0][0], ranked[:2])
print([name for name, _ in sorted(scores.items(), key=lambda item: item[1])])
print({n: a for n, a in sorted(ages.items(), reverse=True)})
print({a: n for n, a in sorted(ages.items())})
print(", ".join(f"{n}={s}" for n, s in sorted(scores.items(), key=lambda kv: kv[0].lower())))
print(dict(sorted(ages.items(), key=lambda kv: len(kv[1]))))
print([pair for pair in sorted(ages.items(), key=lambda kv: kv)])
print(sorted(scores.items(), key=lambda kv: sum(kv[1:])))
for i, (name, score) in enumerate(sorted(scores.items()), start=1):
    print(i, name, score, end=" ")
print()
words = Counter("the cat and the hat and the bat".split())
for word, count in sorted(words.items(), key=lambda kv: (-kv[1], kv[0])):
    print(word, count, end=" ")
print()
nested = {"x": {"b": 2, "a": 1}, "w": {"d": 4}}
print([(outer, k) for outer, inner in sorted(nested.items()) for k, v in sorted(inner.items()) if v < 4])
for name in sorted(scores, key=scores.get):
    scores.pop(name)
print(scores, max({"a": 1, "b": 2}.items(), key=lambda kv: kv[1]))
