def top(scores):
    d = {"b": 2, "a": 2, "c": 9}
    print(sorted(d.items(), key=lambda kv: (-kv[1], kv[0])))
    print(sorted(scores.items(), key=lambda kv: kv[1], reverse=True)[:2])
    print(sorted(d.items()))
    words = ["pear", "fig", "apple", "kiwi"]
    print(sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: (len(w), w), reverse=True))
    words.sort(key=lambda w: (w[-1], len(w)))
    print(words)
    return max(d.items(), key=lambda kv: (kv[1], kv[0]))


class S:
    def __init__(self):
        self._d = {}

    def add(self, k, v):
        self._d[k] = v

    def best(self):
        return sorted(self._d.items(), key=lambda kv: (kv[1], kv[0]))

    def names(self):
        return sorted(self._d.items(), key=lambda kv: kv[1])


s = S()
s.add("x", 3)
s.add("a", 1)
print(top({"q": 1, "r": 5}), s.best(), s.names())
rows = [("x", 1.5, True), ("y", 1.5, False), ("a", 0.5, True)]
print(sorted(rows, key=lambda r: (r[2], -r[1], r[0])))
print([n for n, _, _ in sorted(rows, key=lambda r: (not r[2], r[0]))])
