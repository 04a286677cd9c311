import asyncio
from collections import defaultdict


class IrcServer:
    COMMANDS = {"NICK": 1, "JOIN": 1, "PRIVMSG": 2, "NAMES": 1, "QUIT": 0}

    def __init__(self, host="127.0.0.1"):
        self.host = host
        self.nicks = {}
        self.channels = defaultdict(set)
        self.server = None

    async def __aenter__(self):
        self.server = await asyncio.start_server(self.client, self.host, 0)
        return self

    async def __aexit__(self, *exc):
        self.server.close()
        for session in list(self.nicks.values()):
            session.writer.close()
        await self.server.wait_closed()

    @property
    def port(self):
        return self.server.sockets[0].getsockname()[1]

    async def client(self, reader, writer):
        session = Session(self, writer)
        try:
            async for raw in reader:
                await session.handle(raw.decode().strip())
                if session.closing:
                    break
        except ConnectionError:
            pass
        finally:
            session.leave()
            writer.close()


class Session:
    def __init__(self, server, writer):
        self.server = server
        self.writer = writer
        self.nick = None
        self.closing = False

    def reply(self, code, *params):
        self.writer.write((" ".join([f":{code:03d}" if isinstance(code, int) else code, *params]) + "\r\n").encode())

    async def handle(self, line):
        command, _, rest = line.partition(" ")
        args, colon, text = rest.partition(":")
        params = args.split() + ([text] if colon else [])
        wanted = self.server.COMMANDS.get(command.upper())
        if wanted is None:
            self.reply(421, command, "Unknown command")
        elif len(params) < wanted:
            self.reply(461, command, "Not enough parameters")
        elif self.nick is None and command != "NICK":
            self.reply(451, "Not registered")
        else:
            getattr(self, "do_" + command.lower())(*params)
        await self.writer.drain()

    def do_nick(self, nick):
        if nick in self.server.nicks:
            self.reply(433, nick, "in use")
            return
        self.server.nicks.pop(self.nick, None)
        self.nick = nick
        self.server.nicks[nick] = self
        self.reply(1, f"Welcome {nick}")

    def do_join(self, channel):
        self.server.channels[channel].add(self.nick)
        self.broadcast(channel, f"JOIN {channel}", include_self=True)

    def do_privmsg(self, target, text):
        if target.startswith("#"):
            self.broadcast(target, f"PRIVMSG {target} :{text}")
        elif target in self.server.nicks:
            self.server.nicks[target].reply(f":{self.nick}", "PRIVMSG", target, ":" + text)
        else:
            self.reply(401, target, "No such nick")

    def do_names(self, channel):
        self.reply(353, channel, " ".join(sorted(self.server.channels.get(channel, []))))

    def do_quit(self, reason="bye"):
        self.reply("ERROR", reason)
        self.closing = True

    def broadcast(self, channel, message, include_self=False):
        for nick in sorted(self.server.channels[channel]):
            if nick != self.nick or include_self:
                self.server.nicks[nick].reply(f":{self.nick}", message)

    def leave(self):
        self.server.nicks.pop(self.nick, None)
        for members in self.server.channels.values():
            members.discard(self.nick)


class Client:
    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer

    @classmethod
    async def connect(cls, port):
        return cls(*await asyncio.open_connection("127.0.0.1", port))

    async def ask(self, line, answers=1):
        if line:
            self.writer.write(line.encode() + b"\r\n")
            await self.writer.drain()
        return [(await asyncio.wait_for(self.reader.readline(), 1)).decode().rstrip() for _ in range(answers)]


async def main():
    async with IrcServer() as irc:
        ann, bob = [await Client.connect(irc.port) for _ in range(2)]
        print(await ann.ask("JOIN #x"), await ann.ask("NICK ann"), await bob.ask("NICK ann"), await bob.ask("NICK bob"))
        print(await ann.ask("JOIN #tea"), await bob.ask("JOIN #tea"), await ann.ask(""))
        await bob.ask("PRIVMSG #tea :hello there", answers=0)
        print(await ann.ask(""), await ann.ask("PRIVMSG bob :psst", answers=0), await bob.ask(""))
        print(await ann.ask("PRIVMSG zed :x"), await ann.ask("PRIVMSG"), await ann.ask("FOO"))
        print(await ann.ask("NAMES #tea"), await bob.ask("QUIT :gone"))
        await asyncio.sleep(0.01)
        print(await ann.ask("NAMES #tea"), sorted(irc.nicks))


asyncio.run(main())
