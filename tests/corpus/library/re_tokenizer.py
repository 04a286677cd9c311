import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    column: int


SPEC = [("NUMBER", r"\d+(?:\.\d*)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/=()]"), ("SKIP", r"\s+"), ("BAD", r".")]
PATTERN = re.compile("|".join(f"(?P<{name}>{regex})" for name, regex in SPEC))


def tokenize(code):
    for match in PATTERN.finditer(code):
        kind = match.lastgroup
        if kind == "SKIP":
            continue
        if kind == "BAD":
            raise SyntaxError(f"{match.group()!r} at {match.start()}")
        yield Token(kind, match.group(), match.start())


for token in tokenize("x1 = 3.5 * (y + 42)"):
    print(token.kind, token.text, token.column)
try:
    list(tokenize("a $ b"))
except SyntaxError as error:
    print("error:", error)
text = "2024-01-05 ERROR [db] timeout after 30s; 2024-01-06 INFO [web] ok in 2s"
log = re.compile(r"(?P<date>\d{4}-\d\d-\d\d) (?P<level>[A-Z]+) \[(?P<source>\w+)\] (?P<message>[^;]+)")
for m in log.finditer(text):
    print(m.groupdict(), m.span("level"))
print(re.sub(r"(\d+)s", lambda m: f"{int(m[1]) * 1000}ms", text).count("ms"), re.sub(r"(?P<y>\d{4})-(\d\d)", r"\2/\g<y>", text)[:7])
print(re.split(r"[;,]\s*", "a; b,c"), re.split(r"(\d)", "a1b2c"), re.findall(r"\b(\w)(\w*)\b", "hi you"), re.findall(r"(?i)ERROR|info", text))
print(re.match(r"(\w+) (\w+)?", "hello ").groups(), re.fullmatch(r"\d{3}", "1234"), re.search(r"(?<=\[)\w+(?=\])", text).group())
print(re.escape("a.b*c"), re.sub(r"\s+", " ", "a \n\t b"), bool(re.match(r"^[\w.]+@[\w.]+\.\w{2,}$", "me@site.org")))
print(re.sub(r"(?m)^", "> ", "one\ntwo"), re.findall(r"^\w+", "one\ntwo", re.MULTILINE), re.search("a.b", "a\nb", re.S) is not None)
