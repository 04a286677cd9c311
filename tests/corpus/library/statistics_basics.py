import statistics
from statistics import mean, stdev

data = [2.5, 3.25, 5.5, 11.25, 11.75]
print(mean(data), statistics.median(data), stdev(data), statistics.variance(data), statistics.pstdev(data))
print(statistics.fmean([1, 2, 4]), statistics.mode(["a", "b", "a"]), statistics.multimode([1, 1, 2, 2]), statistics.quantiles(data, n=4))
print(f"{statistics.mean([1, 2, 3, 4]):.2f} {statistics.median([1, 3, 2]):.1f}")
print(mean([0.1, 0.2, 0.3]), sum([0.1, 0.2, 0.3]) / 3)
