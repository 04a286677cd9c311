class Connection:
    count = 0
    limit = 3
    names = []

    def __init__(self, name):
        Connection.count += 1
        self.id = Connection.count
        self.name = name
        Connection.names.append(name)

    def describe(self):
        return f"{self.id}/{self.limit} {self.name}"

    @classmethod
    def reset(cls):
        cls.count = 0


connections = [Connection(n) for n in ["a", "b", "c"]]
print([c.id for c in connections], Connection.count)
print(connections[1].describe(), Connection.names)
Connection.reset()
print(Connection.count, Connection("d").id)
