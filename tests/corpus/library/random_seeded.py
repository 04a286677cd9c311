import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.randrange(10), random.randrange(5, 50, 5))
print(random.uniform(1, 10), random.choice(["a", "b", "c"]), random.choice("xyz"))
print(random.choices([1, 2, 3], weights=[5, 1, 1], k=5), random.choices("abc", k=3))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.sample(range(100), 5), random.sample(deck, k=3))
print(random.gauss(0, 1), random.gauss(10, 2.5), random.normalvariate(0, 1), random.expovariate(1.5))
print(random.getrandbits(16), random.getrandbits(64), random.triangular(0, 10, 3))
random.seed("text seed")
print([random.randint(0, 99) for _ in range(5)])
random.seed(3.5)
print(round(random.random(), 6))
rng = random.Random(7)
print(rng.random(), rng.randint(-5, 5), rng.choice((1, 2, 3)), rng.sample([1, 2, 3, 4], 2))
try:
    random.choice([])
except IndexError as e:
    print("IndexError:", e)
try:
    random.randint(5, 1)
except ValueError as e:
    print("ValueError:", e)
