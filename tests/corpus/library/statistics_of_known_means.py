from statistics import NormalDist, harmonic_mean, mean, pstdev, pvariance, stdev, variance

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
center = mean(data)
whole = [2, 4, 6]
print(variance(whole, 4), variance(whole, mean(whole)), pvariance([1, 2, 4], mean([1, 2, 4])))
print(variance(data), variance(data, center), pvariance(data, mu=center))
print(stdev(data, xbar=center), pstdev(data, center))
print(harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([40.0, 60.0]))

scores = NormalDist.from_samples([71.5, 83.0, 64.25, 90.5, 77.0])
print(round(scores.inv_cdf(0.9), 6), [round(q, 4) for q in scores.quantiles()])
celsius = NormalDist(5, 2.5)
print(celsius * (9 / 5) + 32, celsius - 1, -celsius, 2 * celsius, celsius / 2)
print(celsius + NormalDist(1, 2), celsius == NormalDist(5, 2.5), celsius - NormalDist(1, 6))
print(NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)), celsius.overlap(celsius))
print([round(x, 9) for x in celsius.samples(3, seed=42)])
try:
    celsius.inv_cdf(1.5)
except ValueError as error:
    print(error)
