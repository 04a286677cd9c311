"""Records CPython 3.13's dump of tests/PyAsyncToCs.Tests/Syntax/Dump/every-node.py beside it."""

import ast
import pathlib
import sys

assert sys.version_info[:2] == (3, 13)
folder = pathlib.Path(__file__).parents[1] / "PyAsyncToCs.Tests" / "Syntax" / "Dump"
tree = ast.parse((folder / "every-node.py").read_bytes())
(folder / "every-node.ast").write_text(ast.dump(tree, indent=1, include_attributes=True) + "\n", encoding="utf-8")
