def lychrel(n):
    for _ in range(50):
        n += int(str(n)[::-1])
        if str(n) == str(n)[::-1]:
            return False
    return True


def steps(n):
    count = 0
    while str(n) != str(n)[::-1]:
        n = n + int(str(n)[::-1])
        count += 1
    return count, n


print(sum(map(lychrel, range(1, 500))))
print(steps(89), steps(10911))
