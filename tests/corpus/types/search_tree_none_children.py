class TreeNode:
    def __init__(self, key, value=None):
        self.key = key
        self.value = value
        self.left = None
        self.right = None


class BST:
    def __init__(self, items=()):
        self.root = None
        self.size = 0
        for k, v in items:
            self[k] = v

    def __setitem__(self, key, value):
        if self.root is None:
            self.root = TreeNode(key, value)
            self.size += 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            side = "left" if key < node.key else "right"
            child = getattr(node, side)
            if child is None:
                setattr(node, side, TreeNode(key, value))
                self.size += 1
                return
            node = child

    def __getitem__(self, key):
        node = self.root
        while node:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __contains__(self, key):
        try:
            self[key]
            return True
        except KeyError:
            return False

    def __iter__(self):
        yield from self._walk(self.root)

    def _walk(self, node):
        if node is not None:
            yield from self._walk(node.left)
            yield node.key
            yield from self._walk(node.right)

    def __len__(self):
        return self.size

    def height(self, node="root"):
        if node == "root":
            node = self.root
        if node is None:
            return 0
        return 1 + max(self.height(node.left), self.height(node.right))


t = BST([(5, "five"), (2, "two"), (8, "eight"), (1, "one")])
t[2] = "TWO"
t[9] = None
print(list(t), len(t), t[2], t[9], 8 in t, 7 in t, t.height())
try:
    t[42]
except KeyError as e:
    print("missing", e)
words = BST((w, len(w)) for w in "the quick brown fox".split())
print(list(words), words["quick"], {k: words[k] for k in words})
print(BST().height(), len(BST()), list(BST()))
