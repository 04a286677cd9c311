class Book:
    def __init__(self, title, pages):
        self.title = title
        self.pages = pages

    def __repr__(self):
        return f"Book({self.title!r}, {self.pages})"

    def __str__(self):
        return f"{self.title}, {self.pages} pages"


class Tag:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"


b = Book("Emma", 474)
print(b)
print(repr(b), f"{b!r} {b}")
print([b], (Tag("x"), b))
print(str(Tag("y")), {"k": Tag("z")})
