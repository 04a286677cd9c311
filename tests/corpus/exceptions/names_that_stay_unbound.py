"""Names that some paths never bind."""
import sys


def classify(n):
    if n > 10:
        label = "big"
    elif n > 5:
        label = "medium"
    return f"{n} is {label}"


def last_even(items):
    for item in items:
        if item % 2 == 0:
            found = item
    return found


def parse(text):
    try:
        value = int(text)
    except ValueError:
        print("bad", text)
    return value * 2


def loop_var(items):
    for i, item in enumerate(items):
        pass
    return i, item


def deleted(flag):
    x = 5
    if flag:
        del x
    return x


def with_else(n):
    while n > 0:
        n -= 3
        if n == 1:
            result = "one"
            break
    else:
        outcome = "done"
    try:
        return result
    except UnboundLocalError as e:
        return f"{outcome} / {e}"


for n in (20, 7, 1):
    try:
        print(classify(n))
    except UnboundLocalError as e:
        print("error:", e)

for items in ([1, 2, 4], [1, 3]):
    try:
        print(last_even(items))
    except UnboundLocalError as e:
        print(type(e).__name__, e)

for text in ("21", "x"):
    try:
        print(parse(text))
    except NameError as e:
        print("NameError:", e)

try:
    print(loop_var([]))
except UnboundLocalError as e:
    print(e)
print(loop_var("ab"))

for flag in (False, True):
    try:
        print(deleted(flag))
    except UnboundLocalError as e:
        print(e)

print(with_else(4), with_else(3))

if len(sys.argv) > 5:
    config = "given"
try:
    print(config)
except NameError as e:
    print(e)
