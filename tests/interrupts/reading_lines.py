def ask():
    try:
        return input()
    except (EOFError, KeyboardInterrupt) as error:
        print(type(error).__name__)
        return None


print("ready", flush=True)
while (line := ask()) is not None:
    print("got", line)
print("bye")
