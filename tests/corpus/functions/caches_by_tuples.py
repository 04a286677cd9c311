from functools import lru_cache, cache


@lru_cache(maxsize=None)
def coins(target, kinds=(50, 20, 10, 5, 2, 1)):
    if target == 0:
        return 1
    if target < 0 or not kinds:
        return 0
    return coins(target - kinds[0], kinds) + coins(target, kinds[1:])


@cache
def knapsack(items, capacity):
    if not items or capacity <= 0:
        return 0
    (weight, value), *rest = items
    best = knapsack(tuple(rest), capacity)
    if weight <= capacity:
        best = max(best, value + knapsack(tuple(rest), capacity - weight))
    return best


@cache
def can_sum(target, nums):
    if target == 0:
        return ()
    for n in nums:
        if n <= target:
            rest = can_sum(target - n, nums)
            if rest is not None:
                return rest + (n,)
    return None


@cache
def lcs(a, b):
    if not a or not b:
        return ""
    if a[-1] == b[-1]:
        return lcs(a[:-1], b[:-1]) + a[-1]
    return max(lcs(a[:-1], b), lcs(a, b[:-1]), key=len)


@cache
def arrangements(pattern, groups):
    if not pattern:
        return len(groups) == 0
    if not groups:
        return "#" not in pattern
    result = 0
    if pattern[0] in ".?":
        result += arrangements(pattern[1:], groups)
    if pattern[0] in "#?":
        size = groups[0]
        if size <= len(pattern) and "." not in pattern[:size] and (size == len(pattern) or pattern[size] != "#"):
            result += arrangements(pattern[size + 1:], groups[1:])
    return result


print(coins(200), coins.cache_info().currsize > 100)
print(knapsack(((12, 4), (2, 2), (1, 1), (1, 2), (4, 10)), 15))
print(can_sum(8, (2, 3, 5)), can_sum(7, (2, 4)))
print(lcs("AGGTAB", "GXTXAYB"))
for line in ("???.### 1,1,3", ".??..??...?##. 1,1,3", "?###???????? 3,2,1"):
    pattern, groups = line.split()
    groups = tuple(map(int, groups.split(",")))
    print(pattern, groups, int(arrangements(pattern, groups)), arrangements("?".join([pattern] * 3), groups * 3))
