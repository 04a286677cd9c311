import asyncio


class Session:
    def __init__(self):
        self.user = None
        self.token = None
        self.started = False

    async def login(self, user):
        await asyncio.sleep(0.01)
        self.user = user
        self.token = len(user)
        self.started = True

    def logout(self):
        self.user = None
        self.token = None

    def describe(self):
        if self.user is None:
            return "nobody"
        return f"{self.user} ({self.token})"


async def main():
    session = Session()
    print(session.describe(), session.user, session.started)
    await session.login("ann")
    print(session.describe(), session.token)
    session.logout()
    print(session.describe(), session.token is None)


asyncio.run(main())
