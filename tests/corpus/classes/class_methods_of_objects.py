"""Class methods and static methods that are called on an object: its class decides which one it is."""
import asyncio


class Document:
    kind = "document"
    _numbers: dict[str, int] = {}

    def __init__(self, title):
        self.title = title
        self.id = self.next_id()

    @classmethod
    def next_id(cls):
        Document._numbers[cls.kind] = Document._numbers.get(cls.kind, 0) + 1
        return f"{cls.kind}-{Document._numbers[cls.kind]}"

    @staticmethod
    def extension():
        return "txt"

    @classmethod
    async def archive(cls, where, /, *, copies=1):
        await asyncio.sleep(0)
        return f"{copies} x {cls.__name__} to {where}"

    def file_name(self):
        return f"{self.id}.{self.extension()}"


class Report(Document):
    kind = "report"

    @staticmethod
    def extension():
        return "pdf"


class Yearly(Report):
    kind = "yearly"


class Note(Document):
    @classmethod
    def next_id(cls):
        return "note"


async def main():
    documents = [Document("a"), Report("b"), Yearly("c"), Note("d"), Report("e")]
    for d in documents:
        print(d.title, d.file_name(), d.extension(), type(d).next_id(), d.__class__.extension())
    for d in documents[1:4]:
        print(await d.archive("shelf"), "|", await type(d).archive("box", copies=2))
    print(Yearly.next_id(), Note.next_id(), Report.extension())


asyncio.run(main())
