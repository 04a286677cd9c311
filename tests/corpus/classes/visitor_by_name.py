class Node:
    pass


class Num(Node):
    def __init__(self, value):
        self.value = value


class BinOp(Node):
    def __init__(self, left, op, right):
        self.left = left
        self.op = op
        self.right = right


class Neg(Node):
    def __init__(self, operand):
        self.operand = operand


class NodeVisitor:
    def visit(self, node):
        method_name = "visit_" + type(node).__name__
        visitor = getattr(self, method_name, self.generic_visit)
        return visitor(node)

    def generic_visit(self, node):
        raise NotImplementedError(f"No visit_{type(node).__name__} method")


class Evaluator(NodeVisitor):
    def visit_Num(self, node):
        return node.value

    def visit_BinOp(self, node):
        left = self.visit(node.left)
        right = self.visit(node.right)
        if node.op == "+":
            return left + right
        elif node.op == "-":
            return left - right
        elif node.op == "*":
            return left * right
        return left / right


class Printer(NodeVisitor):
    def visit_Num(self, node):
        return str(node.value)

    def visit_BinOp(self, node):
        return f"({self.visit(node.left)} {node.op} {self.visit(node.right)})"

    def visit_Neg(self, node):
        return f"-{self.visit(node.operand)}"


tree = BinOp(Num(2), "+", BinOp(Num(3), "*", Num(4)))
print(Printer().visit(tree), "=", Evaluator().visit(tree))
print(Printer().visit(Neg(Num(5))))
try:
    Evaluator().visit(Neg(Num(1)))
except NotImplementedError as e:
    print("error:", e)
