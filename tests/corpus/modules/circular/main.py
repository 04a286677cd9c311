import parser_
import printer
from nodes import Leaf, Pair

tree = parser_.parse("((a b) c)")
print(printer.show(tree))
print(printer.depth(tree), parser_.roundtrip("(x y)"))
print(isinstance(tree, Pair), Leaf("q").text)
