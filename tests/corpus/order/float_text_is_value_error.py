for text in ["1.5", "abc", " 2 ", "1e3", ""]:
    try:
        print(float(text))
    except ValueError as e:
        print("ValueError:", e)
