from collections import defaultdict
class Trie:
    def __init__(self):
        self.root = {}
        self.END = "*"
    def insert(self, word):
        node = self.root
        for ch in word:
            node = node.setdefault(ch, {})
        node[self.END] = word
    def search(self, prefix):
        node = self.root
        for ch in prefix:
            if ch not in node:
                return []
            node = node[ch]
        return sorted(self._collect(node))
    def _collect(self, node):
        out = []
        for key, child in node.items():
            if key == self.END:
                out.append(child)
            else:
                out.extend(self._collect(child))
        return out
t = Trie()
for w in "car card care cat dog do".split():
    t.insert(w)
print(t.search("car"), t.search("d"), t.search("x"))
graph = defaultdict(set)
for a, b in [("A", "B"), ("B", "C"), ("A", "D"), ("D", "C"), ("E", "F")]:
    graph[a].add(b)
    graph[b].add(a)
def components(g):
    seen, result = set(), []
    for start in sorted(g):
        if start in seen:
            continue
        stack, comp = [start], set()
        while stack:
            n = stack.pop()
            if n not in comp:
                comp.add(n)
                stack.extend(g[n] - comp)
        seen |= comp
        result.append(sorted(comp))
    return result
def paths(g, a, b, path=()):
    path = path + (a,)
    if a == b:
        yield path
        return
    for n in sorted(g[a]):
        if n not in path:
            yield from paths(g, n, b, path)
print(components(graph))
print(["->".join(p) for p in paths(graph, "A", "C")])
