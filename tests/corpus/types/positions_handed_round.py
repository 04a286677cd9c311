class P:
    def __init__(self, text):
        self.text = text
        self.pos = 0
    def string(self):
        out = []
        while self.text[self.pos] != '"':
            self.pos += 1
            if self.text[self.pos] == "u":
                out.append(chr(int(self.text[self.pos:self.pos + 4], 16)))
                self.pos += 4
        return out
    def back(self):
        start = self.pos
        self.pos += 1
        self.pos = start
p = P('abc def"')
print(p.string(), p.back())
