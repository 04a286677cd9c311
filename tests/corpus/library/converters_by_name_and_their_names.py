CONVERTERS = {"int": int, "float": float, "str": str}

def convert(kind, text):
    fn = CONVERTERS[kind]
    value = fn(text)
    return value, fn.__name__

for kind, text in [("int", "4"), ("float", "2.5"), ("str", "x")]:
    print(convert(kind, text))
