"""Takes the annotations out of Python programs: strip.py OUT FILE..."""
import ast
import pathlib
import sys


class Strip(ast.NodeTransformer):
    """Leaves what an annotation makes at run time: the fields of dataclasses, named tuples and the like."""

    def visit_FunctionDef(self, node):
        self.generic_visit(node)
        node.returns = None
        for arg in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, node.args.vararg, node.args.kwarg]:
            if arg is not None:
                arg.annotation = None
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        # The annotations of a class body are its fields.
        node.body = [s if isinstance(s, ast.AnnAssign) else self.visit(s) for s in node.body]
        return node

    def visit_AnnAssign(self, node):
        if node.value is None:
            return ast.Pass()
        return ast.copy_location(ast.Assign([node.target], node.value), node)


out = pathlib.Path(sys.argv[1])
for number, name in enumerate(sys.argv[2:]):
    text = pathlib.Path(name).read_text(encoding="utf-8")
    if "singledispatch" in text or "get_type_hints" in text or "__annotations__" in text:
        continue
    tree = ast.fix_missing_locations(Strip().visit(ast.parse(text)))
    (out / f"{number:04}_{pathlib.Path(name).name}").write_text(ast.unparse(tree) + "\n", encoding="utf-8")
