def line(name, value, *, width=12):
    return f"{name:.<{width}}{value:+8.2f}"


def table(rows):
    return "\n".join(" | ".join(f"{cell!s:>4}" for cell in row) for row in rows)
