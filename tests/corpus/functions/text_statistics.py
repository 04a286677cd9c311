"""Text processing: n-grams, levenshtein, KWIC, justification, diff by LCS, roman numerals."""
from collections import Counter, deque
from itertools import islice, tee, zip_longest


def ngrams(seq, n):
    iters = tee(seq, n)
    for i, it in enumerate(iters):
        next(islice(it, i, i), None)
    return zip(*iters)


def window(iterable, size):
    buf = deque(maxlen=size)
    for item in iterable:
        buf.append(item)
        if len(buf) == size:
            yield tuple(buf)


def levenshtein(a, b):
    if len(a) < len(b):
        a, b = b, a
    previous = range(len(b) + 1)
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (ca != cb)))
        previous = current
    return previous[-1]


def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            table[i + 1][j + 1] = table[i][j] + 1 if a[i] == b[j] else max(table[i][j + 1], table[i + 1][j])
    i, j = len(a), len(b)
    out = []
    while i and j:
        if a[i - 1] == b[j - 1]:
            out.append(a[i - 1])
            i, j = i - 1, j - 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return out[::-1]


def justify(words, width):
    lines, line, length = [], [], 0
    for w in words:
        if length + len(line) + len(w) > width:
            gaps = len(line) - 1 or 1
            spaces, extra = divmod(width - length, gaps)
            lines.append("".join(word + " " * (spaces + (i < extra)) for i, word in enumerate(line[:-1])) + line[-1])
            line, length = [], 0
        line.append(w)
        length += len(w)
    lines.append(" ".join(line).ljust(width))
    return lines


def roman(n):
    out = ""
    for value, sym in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, n = divmod(n, value)
        out += sym * count
    return out


def unroman(s):
    values = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000)))
    total = 0
    for a, b in zip_longest(s, s[1:]):
        total += -values[a] if b and values[a] < values[b] else values[a]
    return total


text = "it was the best of times it was the worst of times"
words = text.split()
print(Counter(ngrams(words, 2)).most_common(3))
print(list(window("abcde", 3)))
print(levenshtein("kitten", "sitting"), levenshtein("", "abc"), levenshtein(words, words[2:]))
print("".join(lcs("AGGTAB", "GXTXAYB")), lcs([1, 2, 3, 4], [2, 4, 5]))
for row in justify("the quick brown fox jumps over the lazy dog today".split(), 16):
    print(f"|{row}|")
print([roman(n) for n in (1, 4, 9, 14, 1990, 2024)], all(unroman(roman(n)) == n for n in range(1, 500)))
for i, w in enumerate(words):
    if w == "times":
        print(f"{' '.join(words[max(0, i - 3):i]):>20} [{w}] {' '.join(words[i + 1:i + 3])}")
index = {}
for pos, w in enumerate(words):
    index.setdefault(w, []).append(pos)
print({w: p for w, p in index.items() if len(p) > 1})
print(text.partition("best"), text.rpartition(" of ")[-1], text.title().swapcase()[:20])
