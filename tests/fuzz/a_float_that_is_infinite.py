print(1e999, -1_0e9_99 if False else 2, 1e-999)
print(1_0e400)
