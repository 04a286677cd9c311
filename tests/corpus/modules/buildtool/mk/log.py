LEVELS = ("error", "info", "debug")
level = 1
lines = 0


def _write(kind, *parts):
    global lines
    if LEVELS.index(kind) <= level:
        lines += 1
        print(f"{kind[0].upper()}:", *parts)


def error(*parts): _write("error", *parts)
def info(*parts): _write("info", *parts)
def debug(*parts): _write("debug", *parts)


def set_level(verbose: bool = False, quiet: bool = False) -> None:
    global level
    level = 2 if verbose else 0 if quiet else 1
