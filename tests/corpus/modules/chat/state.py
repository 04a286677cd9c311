from collections import Counter

counters = Counter()
batches = 0
banned: set[str] = set()


def reset():
    global batches, banned
    counters.clear()
    batches = 0
    banned = set()
