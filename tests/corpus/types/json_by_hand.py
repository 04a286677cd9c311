"""Recursive descent JSON parser and pretty printer."""


class JSONError(ValueError):
    def __init__(self, msg, pos):
        super().__init__(f"{msg} at {pos}")
        self.pos = pos


class Parser:
    ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}

    def __init__(self, text):
        self.text = text
        self.pos = 0

    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def skip(self):
        while self.peek() and self.peek() in " \n\t\r":
            self.pos += 1

    def expect(self, ch):
        if self.peek() != ch:
            raise JSONError(f"expected {ch!r} but got {self.peek()!r}", self.pos)
        self.pos += 1

    def parse(self):
        value = self.value()
        self.skip()
        if self.pos != len(self.text):
            raise JSONError("extra data", self.pos)
        return value

    def value(self):
        self.skip()
        ch = self.peek()
        if ch == "{":
            return self.object()
        if ch == "[":
            return self.array()
        if ch == '"':
            return self.string()
        if ch.isdigit() or ch == "-":
            return self.number()
        for word, val in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return val
        raise JSONError("unexpected input", self.pos)

    def object(self):
        self.expect("{")
        result = {}
        self.skip()
        if self.peek() == "}":
            self.pos += 1
            return result
        while True:
            self.skip()
            key = self.string()
            self.skip()
            self.expect(":")
            result[key] = self.value()
            self.skip()
            if self.peek() == ",":
                self.pos += 1
                continue
            self.expect("}")
            return result

    def array(self):
        self.expect("[")
        items = []
        self.skip()
        if self.peek() == "]":
            self.pos += 1
            return items
        while True:
            items.append(self.value())
            self.skip()
            if self.peek() == ",":
                self.pos += 1
                continue
            self.expect("]")
            return items

    def string(self):
        self.expect('"')
        out = []
        while (ch := self.peek()) != '"':
            if not ch:
                raise JSONError("unterminated string", self.pos)
            self.pos += 1
            if ch == "\\":
                ch = self.ESCAPES[self.peek()]
                self.pos += 1
            out.append(ch)
        self.pos += 1
        return "".join(out)

    def number(self):
        start = self.pos
        if self.peek() == "-":
            self.pos += 1
        while self.peek().isdigit():
            self.pos += 1
        if self.peek() == ".":
            self.pos += 1
            while self.peek().isdigit():
                self.pos += 1
            return float(self.text[start:self.pos])
        return int(self.text[start:self.pos])


def pretty(value, indent=0):
    pad = "  " * indent
    if isinstance(value, dict):
        inner = ",\n".join(f'{pad}  "{k}": {pretty(v, indent + 1)}' for k, v in value.items())
        return "{\n" + inner + "\n" + pad + "}"
    if isinstance(value, list):
        return "[" + ", ".join(pretty(v, indent) for v in value) + "]"
    if isinstance(value, str):
        return f'"{value}"'
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


doc = Parser('{"name": "box\\t1", "size": [1, 2.5, -3], "ok": true, "none": null, "sub": {"a": []}}').parse()
print(doc)
print(pretty(doc))
print(doc["size"][1] + 1, len(doc["sub"]["a"]), sorted(doc))
for bad in ('{"a" 1}', "[1, 2", '"abc', "[1] x", "?"):
    try:
        Parser(bad).parse()
    except JSONError as e:
        print(e, "|", e.pos)
