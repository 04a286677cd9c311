import random

roll = random.randint(1, 6)
print(1 <= roll <= 6)
value = random.random()
scaled = random.uniform(2, 3)
print(0 <= value < 1, 2 <= scaled <= 3)
print(random.choice(["a", "b"]) in ("a", "b"), random.randrange(3) in range(3))
items = [1, 2, 3, 4]
random.shuffle(items)
print(sorted(items), len(random.sample(items, 2)), sum(random.choices([5], k=4)))
