import re
import string
from collections import Counter

TEXT = """The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox doesn't care -- it's a fox!

Numbers: 42, 3.14 and 1,000."""


def words(text):
    return re.findall(r"[a-z']+", text.lower())


def stats(text):
    lines = text.split("\n")
    ws = words(text)
    lengths = [len(w) for w in ws]
    return {
        "lines": len(lines),
        "blank": sum(not line.strip() for line in lines),
        "words": len(ws),
        "unique": len(set(ws)),
        "longest": max(ws, key=len),
        "average": round(sum(lengths) / len(lengths), 2),
    }


def histogram(counter, width=10):
    top = counter.most_common(1)[0][1]
    for word, n in counter.most_common(3):
        bar = "*" * (n * width // top)
        print(f"{word:>6} {bar:<{width}} {n}")


def caesar(text, shift):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[shift:] + lower[:shift] + upper[shift:] + upper[:shift])
    return text.translate(table)


def is_palindrome(s):
    cleaned = "".join(ch for ch in s.lower() if ch.isalnum())
    return cleaned == cleaned[::-1]


for key, value in stats(TEXT).items():
    print(f"{key:.<12}{value!s:.>10}")
counts = Counter(words(TEXT))
histogram(counts)
print(counts["fox"], counts["cat"], len(counts))
letters = Counter(ch for ch in TEXT.lower() if ch.isalpha())
print(sorted(letters.items(), key=lambda kv: (-kv[1], kv[0]))[:4])
secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3 % 26))
print([is_palindrome(s) for s in ("A man, a plan, a canal: Panama", "hello", "")])
print(" ".join(w.capitalize() for w in "the end of it".split()), "a-b_c d".replace("-", " ").title())
print([*map(float, re.findall(r"\d+\.\d+", TEXT))], re.sub(r"(\d),(\d)", r"\1\2", "1,000 and 2,500"))
acronym = "".join(w[0] for w in "portable network graphics".upper().split())
print(acronym, acronym.center(9, "*"), acronym.lower().swapcase(), "x".join("abc"))
print("%-10s|%5.1f|%03d|%s" % ("left", 3.14159, 7, [1, 2]))
vowels = {v: TEXT.lower().count(v) for v in "aeiou"}
print(vowels, max(vowels, key=vowels.get))
