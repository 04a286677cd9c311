from collections import Counter


def can_build(note, magazine):
    return Counter(note) <= Counter(magazine)


print(can_build("aab", "abab"), can_build("aabb", "aab"))
stock, order = Counter(apple=3, pear=2), Counter(apple=1)
print(order < stock, stock >= order, stock > stock, stock >= stock)
print(stock.total(), (stock - order).total())
