for text in ["7", " 8 ", "1_000", "9.5", "", "it's"]:
    try:
        print(int(text))
    except ValueError as e:
        print(e)
print(int("ff", 16), int("-0b101", 0), int(-3.7))
