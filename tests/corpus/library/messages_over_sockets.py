import os
import sys
import subprocess
import threading
import socket
import struct
import time
from urllib.parse import urlparse, urljoin, quote_plus, parse_qsl, urlencode, urlunparse, ParseResult
from http import HTTPStatus
import html
import base64
import textwrap
import uuid


def recv_exact(sock, n):
    data = b""
    while len(data) < n:
        chunk = sock.recv(n - len(data))
        if not chunk:
            raise ConnectionError("closed early")
        data += chunk
    return data


def send_msg(sock, text):
    payload = text.encode("utf-8")
    sock.sendall(struct.pack("!I", len(payload)) + payload)


def recv_msg(sock):
    (size,) = struct.unpack("!I", recv_exact(sock, 4))
    return recv_exact(sock, size).decode("utf-8")


def serve(server, count):
    for _ in range(count):
        conn, addr = server.accept()
        with conn:
            text = recv_msg(conn)
            send_msg(conn, text.upper() if text != "size" else str(len(text)))


server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("127.0.0.1", 0))
server.listen(5)
port = server.getsockname()[1]
t = threading.Thread(target=serve, args=(server, 3), daemon=True)
t.start()
for msg in ("hello", "grüße", "size"):
    with socket.create_connection(("127.0.0.1", port), timeout=2) as s:
        send_msg(s, msg)
        print(recv_msg(s))
t.join(2)
server.close()
u = urlparse("https://user:pw@example.com:8443/a/b;p?q=1&q=2&x=#frag")
print(u.scheme, u.hostname, u.port, u.path, u.params, u.query, u.fragment, u.username)
print(parse_qsl(u.query), parse_qsl(u.query, keep_blank_values=True), u._replace(scheme="http", query="").geturl())
print(urljoin("http://h/a/b", "../c?d"), urlencode({"a": [1, 2], "b": "x y"}, doseq=True), quote_plus("a b&c/ü"))
print(HTTPStatus.NOT_FOUND, HTTPStatus(200).phrase, HTTPStatus.CREATED.value == 201, HTTPStatus.IM_A_TEAPOT.name)
print(html.escape("<a href='x'>&</a>"), html.unescape("&lt;b&gt; &amp; &eacute;"), base64.b64encode(b"hi there").decode())
env = dict(os.environ, GREETING="hey")
print(subprocess.run(["sh", "-c", "echo $GREETING $0 $1", "a", "b"], env=env, capture_output=True, text=True).stdout.split())
p = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(p.communicate("line1\nline2\n")[0].splitlines(), p.returncode, p.poll())
print(textwrap.dedent("""
    SELECT *
      FROM t
""").strip(), str(uuid.uuid3(uuid.NAMESPACE_DNS, "a"))[:8])
