"""JSON-like trees walked with isinstance."""


def walk(node, path="$"):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from walk(value, f"{path}.{key}")
    elif isinstance(node, list):
        for i, item in enumerate(node):
            yield from walk(item, f"{path}[{i}]")
    else:
        yield path, node


def depth(node):
    if isinstance(node, dict):
        return 1 + max((depth(v) for v in node.values()), default=0)
    if isinstance(node, (list, tuple)):
        return 1 + max((depth(v) for v in node), default=0)
    return 0


def flatten(items):
    out = []
    for item in items:
        if isinstance(item, list):
            out.extend(flatten(item))
        else:
            out.append(item)
    return out


def get_path(data, path, default=None):
    current = data
    for part in path.split("."):
        if isinstance(current, dict) and part in current:
            current = current[part]
        elif isinstance(current, list) and part.isdigit() and int(part) < len(current):
            current = current[int(part)]
        else:
            return default
    return current


def dump(value, indent=0):
    pad = "  " * indent
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, list):
        if not value:
            return "[]"
        inner = ",\n".join(pad + "  " + dump(v, indent + 1) for v in value)
        return f"[\n{inner}\n{pad}]"
    if isinstance(value, dict):
        inner = ",\n".join(f'{pad}  "{k}": {dump(v, indent + 1)}' for k, v in value.items())
        return "{\n" + inner + f"\n{pad}}}"
    raise TypeError(f"cannot dump {type(value).__name__}")


def merge(a, b):
    result = dict(a)
    for key, value in b.items():
        if key in result and isinstance(result[key], dict) and isinstance(value, dict):
            result[key] = merge(result[key], value)
        else:
            result[key] = value
    return result


doc = {
    "name": "widget",
    "price": 9.5,
    "tags": ["a", "b", ["c", ["d"]]],
    "stock": {"paris": 3, "rome": {"north": 0, "south": None}},
    "active": True,
}
for p, leaf in walk(doc):
    print(p, "=", repr(leaf), type(leaf).__name__)
print(depth(doc), flatten(doc["tags"]), flatten([1, [2, [3, "x"]], 4.5]))
print(get_path(doc, "stock.rome.north"), get_path(doc, "tags.1"), get_path(doc, "nope.x", "none"))
print(dump(doc))
print(merge(doc, {"price": 10, "stock": {"rome": {"south": 7}, "oslo": 1}}))
total = sum(v for _, v in walk(doc) if isinstance(v, (int, float)) and not isinstance(v, bool))
print(total)
