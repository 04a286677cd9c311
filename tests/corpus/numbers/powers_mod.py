def power(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


print(power(3, 200, 1000000007))
print(power(2, 10, 1000), pow(2, 10, 1000))
print(pow(7, 123, 1000000007))
print(2 ** 10, 2 ** 31, 2 ** 64, 10 ** 18)
