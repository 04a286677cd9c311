import copy
from dataclasses import dataclass, field, replace


@dataclass
class Node:
    name: str
    tags: list[str] = field(default_factory=list)
    child: "Node | None" = None


config = {"db": {"ports": [1, 2]}, "debug": {"level": [3]}}
shallow = copy.copy(config)
deep = copy.deepcopy(config)
config["db"]["ports"].append(3)
config["debug"] = {"level": []}
print(shallow, deep)
root = Node("root", ["x"], Node("leaf"))
root.tags.append("y")
root.name = "new"
print(root, replace(root, name="r2").tags is root.tags)
matrix = [[1, 2], [3, 4]]
cloned = copy.deepcopy(matrix)
matrix[0][0] = 99
print(matrix, cloned, [row[:] for row in matrix] == matrix)
