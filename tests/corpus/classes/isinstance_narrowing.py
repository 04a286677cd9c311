class Node:
    pass


class Number(Node):
    def __init__(self, value):
        self.value = value


class Sum(Node):
    def __init__(self, left, right):
        self.left = left
        self.right = right


def evaluate(node):
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Sum):
        return evaluate(node.left) + evaluate(node.right)
    raise TypeError("unknown node")


tree = Sum(Number(1), Sum(Number(2), Number(3)))
print(evaluate(tree))
print(isinstance(tree, Node), isinstance(tree, Number), isinstance(tree, (Number, Sum)))
try:
    evaluate(Node())
except TypeError as e:
    print("error:", e)
