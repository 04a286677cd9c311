def words(text, sep=None, limit=-1):
    return text.split(sep, limit)


def parts(text: str, sep: str | None):
    return [part for part in text.rsplit(sep)]


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


print(words("a  b c"), words("a,b,c", ","), words("a b c", None, 1))
print(parts("x y  z", None), parts("x-y", "-"))
print(capwords("hello  big world"), capwords("a-b-c", "-"))
data = b"AZ"
print(ord(data[:1]) - ord(b"A"), ord(b"z"))
try:
    print(ord(data))
except TypeError as error:
    print("TypeError")
