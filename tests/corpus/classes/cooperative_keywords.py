class Base:
    instances = 0

    def __init__(self, **kwargs):
        if kwargs:
            raise TypeError(f"unexpected: {sorted(kwargs)}")
        Base.instances += 1

    def describe(self):
        return [type(self).__name__]


class Named(Base):
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name

    def describe(self):
        return super().describe() + [f"name={self.name!r}"]


class Timestamped(Base):
    def __init__(self, created=0, **kwargs):
        super().__init__(**kwargs)
        self.created = created

    def describe(self):
        return super().describe() + [f"created={self.created}"]


class Tagged(Base):
    def __init__(self, tags=(), **kwargs):
        super().__init__(**kwargs)
        self.tags = list(tags)

    def describe(self):
        return super().describe() + [f"tags={self.tags}"]


class Document(Named, Timestamped, Tagged):
    def __init__(self, body, **kwargs):
        super().__init__(**kwargs)
        self.body = body

    def __len__(self):
        return len(self.body)

    def describe(self):
        return super().describe() + [f"len={len(self)}"]


doc = Document("hello world", name="readme", created=2024, tags=("a", "b"))
print(doc.describe())
print([c.__name__ for c in Document.__mro__])
note = Document(body="", name="empty")
print(note.describe(), bool(note), bool(doc))
print(Base.instances)
try:
    Document("x", name="n", colour="red")
except TypeError as e:
    print("TypeError:", e)
print(Base.instances)
print(isinstance(doc, Tagged), issubclass(Document, (int, Timestamped)), issubclass(Named, Tagged))


class Loud:
    def speak(self):
        return super().speak().upper() + "!"


class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} makes a sound"


class Dog(Loud, Animal):
    pass


class Puppy(Dog):
    def speak(self):
        return "tiny " + super().speak()


print(Dog("rex").speak())
print(Puppy("bit").speak())
