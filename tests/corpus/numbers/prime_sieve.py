def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    n = 2
    while n * n <= limit:
        if flags[n]:
            for multiple in range(n * n, limit + 1, n):
                flags[multiple] = False
        n += 1
    return [i for i in range(limit + 1) if flags[i]]


primes = sieve(100)
print(primes)
print(len(primes), sum(primes), primes[-1])
