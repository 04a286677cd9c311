calls = 0


def count():
    global calls
    calls += 1


def summary(pages):
    total = sum(p.size for p in pages)
    return f"{len(pages)} pages, {total} characters"
