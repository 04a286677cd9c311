"""A JSON parser by hand with good errors, compared with json."""
import json


class ParseError(ValueError):
    def __init__(self, msg, pos):
        super().__init__(f"{msg} (at {pos})")
        self.pos = pos


class Parser:
    ESC = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}

    def __init__(self, text):
        self.text = text
        self.pos = 0

    def error(self, msg):
        raise ParseError(msg, self.pos)

    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def skip(self):
        while self.peek().isspace():
            self.pos += 1

    def expect(self, ch):
        if self.peek() != ch:
            self.error(f"expected {ch!r} but got {self.peek()!r}")
        self.pos += 1

    def parse(self):
        self.skip()
        value = self.value()
        self.skip()
        if self.pos != len(self.text):
            self.error("trailing data")
        return value

    def value(self):
        self.skip()
        ch = self.peek()
        if ch == "{":
            return self.obj()
        if ch == "[":
            return self.arr()
        if ch == '"':
            return self.string()
        for word, val in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return val
        return self.number()

    def obj(self):
        self.expect("{")
        out = {}
        self.skip()
        if self.peek() == "}":
            self.pos += 1
            return out
        while True:
            self.skip()
            key = self.string()
            self.skip()
            self.expect(":")
            out[key] = self.value()
            self.skip()
            if self.peek() == ",":
                self.pos += 1
                continue
            self.expect("}")
            return out

    def arr(self):
        self.expect("[")
        out = []
        self.skip()
        if self.peek() == "]":
            self.pos += 1
            return out
        while True:
            out.append(self.value())
            self.skip()
            if self.peek() != ",":
                break
            self.pos += 1
        self.expect("]")
        return out

    def string(self):
        self.expect('"')
        chars = []
        while (ch := self.peek()) != '"':
            if not ch:
                self.error("unterminated string")
            self.pos += 1
            if ch == "\\":
                esc = self.peek()
                self.pos += 1
                if esc == "u":
                    chars.append(chr(int(self.text[self.pos:self.pos + 4], 16)))
                    self.pos += 4
                else:
                    chars.append(self.ESC[esc])
            else:
                chars.append(ch)
        self.pos += 1
        return "".join(chars)

    def number(self):
        start = self.pos
        while self.peek() and self.peek() in "+-0123456789.eE":
            self.pos += 1
        token = self.text[start:self.pos]
        try:
            return int(token)
        except ValueError:
            try:
                return float(token)
            except ValueError:
                self.pos = start
                self.error(f"bad value {token or self.peek()!r}")


docs = ['{"a": [1, 2.5, -3e2, true, null], "b": {"c": "x\\n\\u00e9"}}', "[]", '  "hi"  ', "[1, 2", '{"a" 1}', "[1] x", "nope", '"abc']
for d in docs:
    try:
        v = Parser(d).parse()
        print(v, v == json.loads(d))
    except ParseError as e:
        print(f"{type(e).__name__}: {e} / {e.pos}")
