from library import Catalog, Member, MemberKind, errors
from library.books import Book
from library.report import report


def attempt(action, *args):
    try:
        result = action(*args)
    except errors.LibraryError as e:
        print("!", e.as_dict())
        return False
    except KeyError as e:
        print("! unknown", e)
        return False
    print("ok", getattr(result, "title", result))
    return True


def main():
    catalog = Catalog()
    catalog.add(Book("111-1", "the art of code", ["Ann", "Bob"], 2001), Book("222-2", " tests ", year=1999), Book("333-3", "async tales", ["Ann"], 2001))
    for name, kind in [("kid", MemberKind.CHILD), ("joe", MemberKind.ADULT)]:
        catalog.join(Member(name, kind))
    outcomes = [
        attempt(catalog.lend, "111-1", "kid"),
        attempt(catalog.lend, "222-2", "kid"),
        attempt(catalog.lend, "111-1", "joe"),
        attempt(catalog.lend, "999-9", "joe"),
        attempt(catalog.lend, "222-2", "nobody"),
        attempt(catalog.give_back, "111-1"),
        attempt(catalog.lend, "222-2", "joe"),
    ]
    print(outcomes.count(True), [b.title for b in catalog.by("Ann")], catalog.by("Zed"))
    print(report(catalog, 30))
    print(catalog.log, {m.name: (m.kind.label, sorted(m.loans)) for m in catalog.members.values()})
    for bad in ("12-3", "123-45"):
        try:
            Book(bad, "x")
        except ValueError as e:
            print(e)
    print(errors.Code(404).name, errors.NotFound("x").code + 1, MemberKind.STAFF.name)


main()
