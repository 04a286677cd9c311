# Ints and floats together, where the library takes floats.
import math
import statistics

values = [1, 2.5, 4]
print(math.fsum([1e100, 1, -1e100]), math.fsum(values), statistics.fmean([1, 2.5]), statistics.fmean(values), values)
print(math.dist([0, 1.5], [3, 4]), statistics.stdev([1, 2.5, 4]), math.hypot(3, 4.0))
