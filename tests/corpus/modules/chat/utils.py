def banner(title, width=20):
    return f" {title} ".center(width, "=")


def chunks(items, size):
    for i in range(0, len(items), size):
        yield items[i:i + size]


def table(rows, sep=" | ", header=None):
    lines = [header] if header else []
    return "\n".join(lines + [sep.join(str(c) for c in row) for row in rows])
