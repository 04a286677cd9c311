import notes
import notes.models as m
from notes.errors import NoteError, NoSuchNote


def main() -> None:
    store = notes.store()
    events = []
    unsubscribe = store.subscribe(lambda event, note: events.append(f"{event} {note.id}"))
    store.add("Shopping list\nmilk and bread #home #food", 1)
    store.add("Read the paper\nabout lists of lists #work", 2)
    third = store.add("Lists\n", 3)
    print(third)
    store.link(1, 3)
    for source, target in [(1, 1), (9, 1), (2, 8)]:
        try:
            store.link(source, target)
        except NoSuchNote as e:
            print("missing:", e, e.note_id, isinstance(e, KeyError))
        except NoteError as e:
            print("error:", e)
    print([n.title for n in notes.find("The list and lists")], notes.find("nothing"))
    store.rename(3, "Only lists")
    unsubscribe()
    store.add("silent #home")
    print(events, len(store), 2 in store, 77 in store)
    for tag, tagged in m.by_tag(store).items():
        print(f"{tag!s:8}", ", ".join(f"{n.title}({n.created:%d.%m})" for n in tagged))
    print(store.dump().splitlines()[:9])
    print(notes.store() is store, notes.store("other") is store, notes.NoteStore.opened(), notes.DEFAULT_LIMIT)


if __name__ == "__main__":
    main()
