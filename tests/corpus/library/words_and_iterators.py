import itertools
import string
import textwrap
from itertools import chain, combinations, groupby, permutations, product, zip_longest

words = "the quick brown fox jumps over the lazy dog".split()
for length, group in groupby(sorted(words, key=len), key=len):
    print(length, list(group))
print(list(map(str.upper, words[:3])), list(filter(str.isalpha, ["a1", "b", "c"])))
print(list(combinations("abc", 2)))
print(["".join(p) for p in permutations("abc", 2)])
print([f"{a}{b}" for a, b in product("ab", repeat=2)])
print(list(zip_longest([1, 2, 3], "ab", fillvalue="-")))
print(list(chain.from_iterable([[1, 2], (3,), range(4, 6)])))
print(list(itertools.accumulate([3, 1, 4, 1, 5], max)))
print(list(itertools.islice(itertools.cycle("xyz"), 7)))
print(dict(zip(string.ascii_lowercase, itertools.count(1)))["q"])
table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print("hello world".translate(table))
text = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor"
print(textwrap.fill(text, width=30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 25, placeholder="..."))
print(textwrap.indent(textwrap.dedent("""\
    def f():
        return 1
    """), "> "), end="")
t = string.Template("$name owes $$${amount}")
print(t.substitute(name="Bob", amount=5), t.safe_substitute(name="Al"))
print(string.capwords("hello big world"), sorted(set(words), key=lambda w: (-len(w), w)))
pairs = list(itertools.pairwise(words))
print(pairs[0], pairs[-1], len(pairs))
print([list(b) for b in itertools.batched(range(7), 3)])
print({k: list(v) for k, v in groupby("aabccc")})
