def dp(amount, coins):
    best = [0] + [None] * amount
    back = [None] * amount + [1]
    for a in range(1, amount + 1):
        c = [best[a - k] for k in coins if k <= a and best[a - k] is not None]
        if c:
            best[a] = min(c) + 1
    return best, back
print(dp(6, (2, 3)))
table = [1.5] + [0] * 3
table[1] = 2
print(table, [True] + [False] * 2, [""] + ["x"] * 2 + ["y"])
def fact_tuple(n):
    t = (1,)
    big = 1
    for i in range(1, n):
        big *= i
        t = t + (big,)
    pad = t + (0,) * 2
    return pad
print(fact_tuple(25)[-4:])
