words = ["zebra", "Apple", "apple", "Äpfel", "_x", "10", "9"]
print(sorted(words))
print(min(words), max(words))
print("a" < "B", "B" < "a", "a" < "ab", "" < "a")
print(sorted(words, key=str.lower))
