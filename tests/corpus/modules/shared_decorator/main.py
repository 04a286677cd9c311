from deco import local, shout


@shout
def remote(name):
    return f"remote {name}"


print(local("a"), remote("b"))
