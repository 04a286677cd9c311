class Parser:
    def __init__(self, text):
        self.text = text
        self.tokens = []
        self.seen = {}

    def prepare(self):
        self.position = 0
        self.errors = 0

    def run(self):
        self.prepare()
        for word in self.text.split():
            self.tokens.append(word)
            self.seen[word] = self.seen.get(word, 0) + 1
            self.position += len(word)
        return self.position


p = Parser("to be or not to be")
print(p.run(), p.errors, len(p.tokens))
print(p.seen["be"], p.seen.get("why"))
print(p.tokens)
