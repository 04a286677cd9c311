class Counter:
    def __init__(self):
        self.total = 0
    def add(self, chunk):
        self.total += len(chunk)
        return self
def tokens(text):
    pos = 0
    while pos < len(text):
        for word in ("let", "=", "x", " "):
            if text.startswith(word, pos):
                yield word, pos
                pos += len(word)
                break
        else:
            raise ValueError(f"bad at {pos}")
c = Counter()
for line in ["abc", "de"]:
    c.add(line)
print(c.total, list(tokens("let x =")))
class Tree:
    def __init__(self):
        self.size = 1
        self.seen = 0
    def add(self, kid):
        self.size += kid.size
        self.size -= 1
        return self
    def see(self, texts):
        for t in texts:
            self.seen += len(t)
        return self.seen
def count(lines):
    n = 0
    for line in lines:
        n += len(line.split())
        n += 1
    return n
t = Tree().add(Tree().add(Tree())).add(Tree())
print(t.size, t.see(["ab", "c"]), count(["a b", "c"]))
