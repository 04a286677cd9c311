class Tree:
    class Node:
        def __init__(self, value):
            self.value = value
            self.left = None
            self.right = None

    def __init__(self):
        self.root = None
        self.size = 0

    def add(self, value):
        self.size += 1
        if self.root is None:
            self.root = Tree.Node(value)
            return
        node = self.root
        while True:
            if value < node.value:
                if node.left is None:
                    node.left = Tree.Node(value)
                    return
                node = node.left
            else:
                if node.right is None:
                    node.right = Tree.Node(value)
                    return
                node = node.right

    def walk(self, node):
        if node is None:
            return []
        return self.walk(node.left) + [node.value] + self.walk(node.right)


t = Tree()
for v in [5, 2, 8, 1]:
    t.add(v)
print(t.walk(t.root), t.size)
