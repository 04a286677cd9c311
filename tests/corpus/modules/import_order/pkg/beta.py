from .gamma import VALUE
print("beta sees", VALUE)
NAMES = ["beta"]
NAMES.append(__name__)
