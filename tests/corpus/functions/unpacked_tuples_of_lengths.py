def fetch(port, method, path, body=b""):
    head = f"{method} {path}:{port} {len(body)}\n".encode() + body
    return head.split(b"\n")[0].decode(), body.decode().upper()


for args in [("GET", "/"), ("POST", "/sum", b"1,x"), ("GET", "/hello")]:
    line, content = fetch(80, *args)
    print(line, "|", content)


def area(shape, *sizes):
    return shape, sum(sizes)


for shape in [("square", 2), ("box", 2, 3, 4)]:
    print(area(*shape))
