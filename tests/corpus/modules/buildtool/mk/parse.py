from .graph import Graph, Target


def parse(text: str) -> Graph:
    graph = Graph()
    current: Target | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0].isspace():
            if current is None:
                raise SyntaxError(f"line {number}: command without a target")
            current.command = line.strip()
        else:
            name, sep, deps = line.partition(":")
            if not sep:
                raise SyntaxError(f"line {number}: no colon")
            current = Target(name.strip("! "), deps.split(), phony=name.endswith("!"))
            graph.add(current)
    return graph
