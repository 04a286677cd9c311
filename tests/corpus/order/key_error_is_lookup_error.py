prices = {"tea": 3}

for key in ["tea", "rum"]:
    try:
        print(prices[key])
    except IndexError:
        print("index")
    except LookupError as e:
        print(type(e).__name__, e)

try:
    [].pop()
except ValueError:
    print("value")
except IndexError as e:
    print(e)

try:
    [1, 2].remove(3)
except ValueError as e:
    print(e)
