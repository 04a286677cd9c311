b = b"ab" * 2
print(b, b"abc".center(7, b"*"), b"a,b".partition(b","), b"a-b-c".rpartition(b"-"), b"abc".isalpha(), b"12".isdigit(), b"\xe9".isalpha(), b"Ab\xe9".swapcase(), b"abc def".title(), b"a b".capitalize(), b"x".zfill(3), b"abc".removeprefix(b"a"), b"ll" in b"hello", b"a\tb".expandtabs(4), b"q".ljust(3, b"."))
