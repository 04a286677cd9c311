total = 0
print(total)
total += 1.5
print(total)
