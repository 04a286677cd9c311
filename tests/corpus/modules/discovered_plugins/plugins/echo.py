async def echo(*words):
    return " ".join(words).upper()


def register(api):
    api.command("echo", echo)
