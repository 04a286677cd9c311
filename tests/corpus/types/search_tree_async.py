import asyncio


class TreeNode:
    def __init__(self, key, value=None):
        self.key = key
        self.value = value
        self.left = None
        self.right = None


class BST:
    def __init__(self):
        self.root = None
        self._size = 0

    def insert(self, key, value=None):
        if self.root is None:
            self.root = TreeNode(key, value)
            self._size += 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            branch = "left" if key < node.key else "right"
            child = node.left if branch == "left" else node.right
            if child is None:
                new = TreeNode(key, value)
                if branch == "left":
                    node.left = new
                else:
                    node.right = new
                self._size += 1
                return
            node = child

    def __getitem__(self, key):
        node = self.root
        while node:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.insert(key, value)

    def __len__(self):
        return self._size

    def _in_order(self, node):
        if node is not None:
            yield from self._in_order(node.left)
            yield node.key, node.value
            yield from self._in_order(node.right)

    def __iter__(self):
        for key, _ in self._in_order(self.root):
            yield key

    def items(self):
        return list(self._in_order(self.root))

    def height(self, node="root"):
        if node == "root":
            node = self.root
        if node is None:
            return 0
        return 1 + max(self.height(node.left), self.height(node.right))

    async def visit(self, callback):
        for key, value in self._in_order(self.root):
            await callback(key, value)


async def main():
    tree = BST()
    for word in "the quick brown fox jumps over the lazy dog".split():
        try:
            tree[word] += 1
        except KeyError:
            tree[word] = 1
    print(len(tree), list(tree)[:3], tree.height())
    print([f"{k}={v}" for k, v in tree.items() if v > 1])
    seen = []

    async def collect(key, value):
        await asyncio.sleep(0)
        if len(key) > 4:
            seen.append((key, value))

    await asyncio.gather(tree.visit(collect), tree.visit(collect))
    print(len(seen), seen[:2])
    try:
        tree["cat"]
    except KeyError as e:
        print("KeyError:", e, e.args[0])
    keys = iter(tree)
    print(next(keys), next(keys))


asyncio.run(main())
