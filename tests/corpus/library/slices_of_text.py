# Formatting tables and wrapping text by hand.
rows = [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25), ("dragonfruit", 1, 12.0)]
widths = [max(len(str(r[c])) for r in rows) for c in range(3)]
for r in rows:
    print(" | ".join(str(v).rjust(w) if isinstance(v, (int, float)) else str(v).ljust(w) for v, w in zip(r, widths)))
print("-+-".join("-" * w for w in widths))
text = "the quick brown fox jumps over the lazy dog again and again"
line, lines = "", []
for word in text.split():
    if len(line) + len(word) + bool(line) > 20:
        lines.append(line)
        line = word
    else:
        line = f"{line} {word}" if line else word
lines.append(line)
for n, l in enumerate(lines, 1):
    print(f"{n:>2}: {l:<20}|{l[:3]!r:^9}|{len(l):03d}")
for value in (0, -1.5, 1234567.891, 1e-9, 42):
    print(f"[{value:>14,.2f}] [{value:<+10.1f}] [{value:^12.3e}] [{value:012.3f}]")
name, width, prec = "pi", 10, 3
print(f"{name:>{width}} {3.14159:{width}.{prec}f} {name!r:_^{width}} {{literal}} {name.upper()=} {width + prec = }")
print(f"{'nested ' + f'{width:x}'} {', '.join(f'{i}²' for i in range(3))} {'yes' if width > 5 else 'no'} {[1, 2][0]} {({'k': 'v'})['k']}")
print("{} {} {}".format(1, "two", [3]), "{0}{1}{0}".format("a", "b"), "{x:>{w}}|{y!r}".format(x=1, w=4, y="q"), "{:%}".format(0.256), "{:c}{:c}".format(72, 105))
print("%d%% of %s is %.1f, %5s|%-5s|%+d|%x|%o|%e" % (50, "it", 2.55, "r", "l", 3, 255, 8, 12345.678), "%(a)s-%(b)04d" % {"a": "x", "b": 7})
print(str(3).zfill(4), "x".join("abc"), "ab\ncd".expandtabs().splitlines(), "a,b;c".replace(";", ",").split(","), "".join(sorted("hello")), "-".join(str(n) for n in range(4)))
