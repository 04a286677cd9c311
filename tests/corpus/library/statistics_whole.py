import statistics
xs = [1, 2, 3, 4, 5]
m = statistics.mean(xs)
print(m, f"{m:.2f}", statistics.median(xs), statistics.median([1, 2]), statistics.variance(xs), round(statistics.stdev(xs), 2))
print(sum((x - m) ** 2 for x in xs) / len(xs))
def report(values):
    return {"mean": statistics.mean(values), "n": len(values)}
print(report([1, 2, 3, 4]), report([2, 4]))
