"""Dicts of dicts of their own kind, to any depth: folders, recursive defaultdicts, settings by dotted names."""
import json
from collections import defaultdict


def add(tree, path):
    node = tree
    for part in path.split("/"):
        node = node.setdefault(part, {})


def depth(node):
    return 1 + max((depth(child) for child in node.values()), default=0)


def copied(node):
    return {name: copied(child) for name, child in node.items()}


folders = {}
add(folders, "usr/local/bin")
add(folders, "usr/lib")
print(folders, depth(folders), copied(folders) == folders)


def taxonomy():
    return defaultdict(taxonomy)


animals = taxonomy()
animals["mammal"]["cat"]["lion"]
animals["mammal"]["dog"]
animals["bird"]


def show(node, indent=0):
    for name, child in node.items():
        print("  " * indent + name)
        show(child, indent + 1)


show(animals)
nested = lambda: defaultdict(nested)
config = nested()
for path, value in [("server.host", "localhost"), ("server.port", 80), ("debug", True)]:
    node = config
    *parents, last = path.split(".")
    for parent in parents:
        node = node[parent]
    node[last] = value
print(json.dumps(config), config["server"]["port"])
