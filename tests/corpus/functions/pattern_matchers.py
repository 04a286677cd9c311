def match(pattern, text):
    if pattern and pattern[0] == "^":
        return match_here(pattern[1:], text)
    while True:
        if match_here(pattern, text):
            return True
        if not text:
            return False
        text = text[1:]


def match_here(pattern, text):
    if not pattern:
        return True
    if len(pattern) > 1 and pattern[1] == "*":
        return match_star(pattern[0], pattern[2:], text)
    if pattern == "$":
        return not text
    return bool(text) and pattern[0] in (".", text[0]) and match_here(pattern[1:], text[1:])


def match_star(c, pattern, text):
    while True:
        if match_here(pattern, text):
            return True
        if not (text and c in (".", text[0])):
            return False
        text = text[1:]


class NFA:
    def __init__(self, states, accept, transitions, start=0):
        self.states = states
        self.accept = accept
        self.transitions = transitions
        self.start = start

    def closure(self, states):
        stack, seen = list(states), set(states)
        while stack:
            s = stack.pop()
            for t in self.transitions.get((s, ""), ()):
                if t not in seen:
                    seen.add(t)
                    stack.append(t)
        return frozenset(seen)

    def run(self, text):
        current = self.closure({self.start})
        for ch in text:
            current = self.closure({t for s in current for t in self.transitions.get((s, ch), ())})
        return bool(current & self.accept)

    def to_dfa(self):
        alphabet = sorted({ch for _, ch in self.transitions if ch})
        start = self.closure({self.start})
        names = {start: 0}
        todo = [start]
        table = {}
        while todo:
            state = todo.pop(0)
            for ch in alphabet:
                nxt = self.closure({t for s in state for t in self.transitions.get((s, ch), ())})
                if nxt not in names:
                    names[nxt] = len(names)
                    todo.append(nxt)
                table[names[state], ch] = names[nxt]
        return table, {names[s] for s in names if s & self.accept}


cases = [("^ab*c$", "abbbc"), ("b*", ""), ("a.c", "xxabcxx"), ("^x", "ax"), ("a$", "ba"), ("h.*o", "hello")]
for p, t in cases:
    print(f"{p!r:10} {t!r:10} {match(p, t)}")
nfa = NFA({0, 1, 2}, {2}, {(0, "a"): {0, 1}, (0, "b"): {0}, (1, "b"): {2}})
print([nfa.run(s) for s in ("ab", "aab", "ba", "", "abab")])
table, accept = nfa.to_dfa()
print(table, accept)
