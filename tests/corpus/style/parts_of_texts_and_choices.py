class Track:
    def __init__(self, title, album=None):
        self.title = title
        self.album = album

    def label(self):
        return self.title.upper()


class Album:
    def __init__(self, name, year):
        self.name = name
        self.year = year


def describe(track):
    album = track.album.name if track.album is not None else None
    year = track.album.year if track.album else None
    label = None if track is None else track.label()
    return album, year, label


def read(line):
    key, value = line.split("=")
    parts = value.split(", ")
    parts.append("end")
    return key, parts, len(value.split(", ")), value.split(", ")[0], value.split(", ")[-1], "b" in value.split(", ")


tracks = [Track("one", Album("first", 1999)), Track("two")]
for t in tracks:
    print(describe(t), (t.album.year if t.album else None) or "unknown")
print(read("k=a, b, c"))
for word in "x-y--z".split("-"):
    print(repr(word), end=" ")
print([int(n) for n in "1.20.3".split(".")], "+".join("a b".split(" ")), sum(map(int, "4:5".split(":"))))
major, minor = map(int, "3.13".split("."))
print(major, minor, "a::b".split("::"), "a::b::c".split("::", 1), "".split(","), sorted("c,a,b".split(",")))
