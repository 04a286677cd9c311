import asyncio
import sys


class Server:
    def __init__(self):
        self.clients = 0

    async def handle(self, reader, writer):
        self.clients += 1
        try:
            while line := await reader.readline():
                writer.write(line)
                await writer.drain()
        finally:
            writer.close()

    async def run(self):
        server = await asyncio.start_server(self.handle, "127.0.0.1", 0)
        async with server:
            print("ready", flush=True)
            await server.serve_forever()


def main():
    try:
        asyncio.run(Server().run())
    except KeyboardInterrupt:
        print("server stopped", file=sys.stderr)
        print("stopped")
        sys.exit(3)


if __name__ == "__main__":
    main()
