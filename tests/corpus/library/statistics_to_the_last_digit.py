import random
from statistics import NormalDist, correlation, covariance, fmean, geometric_mean, linear_regression, pstdev, stdev

rng = random.Random(11)
for size in (3, 5, 8, 12, 20, 33):
    data = [round(rng.uniform(0, 100), 2) for _ in range(size)]
    other = [x * 0.5 + rng.random() for x in data]
    print(fmean(data), stdev(data), pstdev(data))
    print(correlation(data, other), covariance(data, other), linear_regression(data, other))
    print(fmean(data, other), geometric_mean(other), NormalDist.from_samples(data))
    counts = [rng.randint(0, 40) for _ in range(size)]
    print(fmean(counts), stdev(counts), pstdev(counts))
for wrong in (lambda: stdev([1.0]), lambda: fmean(range(0))):
    try:
        wrong()
    except ValueError as error:
        print(error)
