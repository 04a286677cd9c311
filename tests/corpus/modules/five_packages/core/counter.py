_count = 0


def bump(by=1):
    global _count
    _count += by
    return _count


def current():
    return _count
