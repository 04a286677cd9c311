from difflib import SequenceMatcher, ndiff, restore

words = ["apple", "ape", "maple", "grape"]
matcher = SequenceMatcher()
matcher.set_seq2("appel")
for word in words:
    matcher.set_seq1(word)
    print(word, round(matcher.ratio(), 3))
matcher.set_seqs("private Thread currentThread;", "private volatile Thread currentThread;")
for block in matcher.get_matching_blocks():
    print("a[%d] and b[%d] match for %d elements" % block)
print(matcher.find_longest_match(0, 10, 0, 10))

old = [str(n) for n in range(1, 40)]
new = old[:]
new[8:8] = ["i"]
new[20] += "x"
new[30] += "y"
for group in SequenceMatcher(None, old, new).get_grouped_opcodes(2):
    print(group)

delta = list(ndiff(["one\n", "two\n", "three\n"], ["ore\n", "tree\n", "emu\n"]))
print("".join(restore(delta, 1)), end="")
print("".join(restore(delta, 2)), end="")
