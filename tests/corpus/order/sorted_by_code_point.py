print(sorted(["b", "B", "a"]))
