def parse_query(text):
    return dict(kv.split("=", 1) for kv in text.split("&") if kv)


def parse_lines(lines):
    result = {}
    for line in lines:
        key, _, value = line.partition(":")
        result[key.strip()] = value.strip()
    return result


print(parse_query("a=1&b=two&c=x=y"))
headers = parse_lines(["Host: example.org", "Accept: */*"])
print(headers)
pairs = dict([("x", 1), ("y", 2)])
print(dict(zip("abc", range(3))))
print(dict(map(lambda s: s.split("-"), ["a-b", "c-d"])))
print(dict(item.split("=") for item in "k=v;z=w".split(";")))
print({**pairs, **dict(z=3)})
print(dict(sorted(pairs.items(), key=lambda kv: -kv[1])))
print(dict([["a", 1], ["b", 2]]))
print(dict(enumerate(["a", "b"])))
inv = {v: k for k, v in pairs.items()}
print(inv)
