import operator
from .functions import FUNCTIONS
from .nodes import Assign, Binary, Call, Name, Node, Number, Unary

OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "**": operator.pow}


class EvalError(Exception):
    pass


class Evaluator:
    def __init__(self, **variables: float):
        self.variables = {"pi": 3.14159, **variables}

    def eval(self, node: Node) -> float:
        match node:
            case Number(value):
                return value
            case Name(id=name):
                try:
                    return self.variables[name]
                except KeyError as e:
                    raise EvalError(f"unknown name {name}") from e
            case Unary("-", operand):
                return -self.eval(operand)
            case Binary(op, left, right):
                try:
                    return OPS[op](self.eval(left), self.eval(right))
                except ZeroDivisionError:
                    raise EvalError("division by zero")
            case Call(name, args) if name in FUNCTIONS:
                return FUNCTIONS[name](*(self.eval(a) for a in args))
            case Call(name):
                raise EvalError(f"unknown function {name}")
            case Assign(name, value):
                self.variables[name] = result = self.eval(value)
                return result
        raise TypeError(node)
