from decimal import Decimal
from fractions import Fraction
from statistics import mean, pvariance, variance

prices = [Decimal("27.5"), Decimal("30.25"), Decimal("30.25"), Decimal("34.5"), Decimal("41.75")]
print(mean(prices), variance(prices), pvariance(prices))
print(variance([Fraction(1, 6), Fraction(1, 2), Fraction(5, 3)]), pvariance([Fraction(1, 4), Fraction(5, 4), Fraction(1, 2)]))
print(variance([1, 2, 3, 4]), pvariance([1.5, 2.5, 4.0]), variance([2, 4, 6], 4))
