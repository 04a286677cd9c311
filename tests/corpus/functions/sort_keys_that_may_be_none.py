def best(items, key=None):
    return max(items, key=key)

def order(items, key=None, reverse=False):
    return sorted(items, key=key, reverse=reverse)

def inplace(items, key=None):
    items.sort(key=key)
    return items

print(best([1, 3, 2]), best(["a", "bbb", "cc"], len), best([1, 2], key=lambda n: -n))
print(order([3, 1, 2]), order(["bb", "a"], key=len, reverse=True))
print(inplace([2, 1]), inplace(["x", "aa"], len))


class Board:
    def __init__(self, scores):
        self.scores = scores

    def top(self, n, *, key=None):
        return sorted(self.scores, key=key, reverse=True)[:n]

    def ranked(self, key=None):
        return [f"{i}. {s}" for i, s in enumerate(sorted(self.scores, key=key), 1)]


board = Board([10, 42, 7])
print(board.top(2), board.top(1, key=lambda s: -s), board.ranked(), board.ranked(lambda s: -s))
