def digit_sum(n):
    total = 0
    while n > 0:
        total += n % 10
        n //= 10
    return total


def reverse(n):
    result = 0
    while n > 0:
        result = result * 10 + n % 10
        n //= 10
    return result


print(digit_sum(12345), digit_sum(98765432109876543210))
print(reverse(12345), reverse(123456789012))
print([int(c) for c in str(2 ** 20)])
