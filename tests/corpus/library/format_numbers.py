# The format language, number by number.
values = [0, 7, -42, 1234567, 255]
for spec in ("", "d", "5d", "<5d", "^7d", "+d", " d", "05d", "x", "#X", "o", "#b", ",", "_", "e", ".1f", "%", "g", "c", ">+8,", "=+6d", "*^9", "#06x", "n"):
    try:
        print(f"{spec!r:>8}:", *(format(v, spec) for v in ([65, 66] if spec == "c" else values)))
    except (ValueError, OverflowError) as e:
        print(f"{spec!r:>8}: {e}")
floats = [0.0, -0.0, 1.5, -2.25, 1e10, 1 / 3, 1e-7, 123456.789]
for spec in ("", ".0f", ".2f", "10.3f", "<10.1f|", "+.1f", "e", ".2e", "g", ".3g", "%", ".1%", ",.2f", "_.1f", "08.2f", ".0e", "G", "#.0f"):
    print(f"{spec!r:>10}:", *(format(v, spec.rstrip("|")) for v in floats))
for spec in ("", "s", "10", ">10", "^10", "*^10", ".2", "10.2", "<4"):
    print(f"{spec!r:>8}:", *(f"[{format(v, spec)}]" for v in ("abc", "é€", "")))
for value, spec in ((3, "s"), ("x", "d"), (1.5, "d"), ("x", "+"), (3, ".2"), ("x", ","), (2, "q")):
    try:
        print(format(value, spec))
    except ValueError as e:
        print(type(value).__name__, repr(spec), e)
print(f"{True:d} {True} {True:>6} {None} {[1]} {(1,)} {1 + 2j:.1f} {b'x'} {12345.6789:,.3f} {0.1:.20f} {2 ** 70:,} {-5 % 3:b}")
