"""An echo server over TLS, with a certificate of its own."""
import asyncio
import ssl
import tempfile
from pathlib import Path

CERT = """\
-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUZHjFfO6YR+ZB0F/tT6SL7im5mpowCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDAyMzMyOVoYDzIxMjYxMTA2
MDIzMzI5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARViuNtdBwTYefRz882qhCdpjx5jPOJpgI3CDD/idhOgfEXHK7Ol4vG
1+Cq1/of/puZPo4CUQV7FvEjR385i/Obo28wbTAdBgNVHQ4EFgQU7ddixkf8QT9U
XtqfECNhX0i+8W4wHwYDVR0jBBgwFoAU7ddixkf8QT9UXtqfECNhX0i+8W4wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgUSQ/7Iw1htE7igf7MYAwxYJUrqoNixEE5YZwX/L7XtoCIQDe
Ak3wGhkQ3k7gew8B05QLs3qXtOF8W5KuG+bOVnLRNA==
-----END CERTIFICATE-----
"""
KEY = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgm5V9GSI3TyfAmY09
FI6oqxOKfnBrRksupbfigRNPIOehRANCAARViuNtdBwTYefRz882qhCdpjx5jPOJ
pgI3CDD/idhOgfEXHK7Ol4vG1+Cq1/of/puZPo4CUQV7FvEjR385i/Ob
-----END PRIVATE KEY-----
"""


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    agreed = writer.get_extra_info("ssl_object")
    async for line in reader:
        writer.write(agreed.version().encode() + b" " + line.upper())
        await writer.drain()
    writer.close()


async def talk(port: int, context: ssl.SSLContext, name: str | None = None) -> str:
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname=name)
    except ssl.SSLCertVerificationError as e:
        return f"{type(e).__name__}: {e.verify_message} ({e.reason}, {e.verify_code})"
    except ssl.SSLError as e:
        return f"other: {e.reason}"
    writer.writelines([b"hello\n", b"world\n"])
    lines = [(await reader.readline()).decode().strip() for _ in range(2)]
    writer.close()
    await writer.wait_closed()
    return " / ".join(lines)


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        cert, key = Path(folder) / "cert.pem", Path(folder) / "key.pem"
        cert.write_text(CERT)
        key.write_text(KEY)
        offered = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        offered.load_cert_chain(cert, keyfile=key)
        trusting = ssl.create_default_context(cafile=str(cert))
    server = await asyncio.start_server(handle, "127.0.0.1", 0, ssl=offered)
    port = server.sockets[0].getsockname()[1]
    async with server:
        print(await talk(port, trusting, "localhost"))
        print(await talk(port, trusting))
        print(await talk(port, trusting, "example.org"))
        print(await talk(port, ssl.create_default_context(), "localhost"))
        careless = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        print(careless.check_hostname, careless.verify_mode == ssl.CERT_REQUIRED)
        try:
            careless.verify_mode = ssl.CERT_NONE
        except ValueError as e:
            print(e)
        careless.check_hostname = False
        careless.verify_mode = ssl.CERT_NONE
        print(await talk(port, careless))
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"this is no handshake\n")
        try:
            print(b"" in await reader.read())
        except ConnectionResetError:
            print(True)
        writer.close()


asyncio.run(main())
