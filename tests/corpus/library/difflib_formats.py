import difflib
from difflib import SequenceMatcher, get_close_matches

a = ["one", "two", "three", "four"]
b = ["one", "tree", "three", "five", "four"]
for line in difflib.unified_diff(a, b, fromfile="a.txt", tofile="b.txt", lineterm=""):
    print(line)
print("\n".join(difflib.ndiff(["one", "two"], ["ore", "two", "too"])))
for line in difflib.context_diff(a, b, lineterm="", n=1):
    print(line)
s = SequenceMatcher(None, "abcd", "bcde")
print(s.ratio(), s.quick_ratio(), s.find_longest_match(0, 4, 0, 4), s.get_matching_blocks())
for tag, i1, i2, j1, j2 in SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes():
    print(f"{tag:8} a[{i1}:{i2}] b[{j1}:{j2}]")
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("x", ["abc"]))
print(get_close_matches("pyton", ["python", "pylon", "typhoon"], n=2, cutoff=0.5))
print(SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;").ratio())
