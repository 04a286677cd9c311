class Playlist:
    """A list of songs that behaves as a container."""

    def __init__(self, *songs):
        self._songs = list(songs)
        self._plays = {}

    def __len__(self):
        return len(self._songs)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return Playlist(*self._songs[key])
        return self._songs[key]

    def __setitem__(self, index, song):
        self._songs[index] = song

    def __delitem__(self, index):
        del self._songs[index]

    def __contains__(self, song):
        return song.lower() in (s.lower() for s in self._songs)

    def __iter__(self):
        return iter(self._songs)

    def __reversed__(self):
        return reversed(self._songs)

    def __call__(self, song):
        self._plays[song] = self._plays.get(song, 0) + 1
        return self._plays[song]

    def __str__(self):
        return " > ".join(self._songs)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


p = Playlist("Yesterday", "Help", "Girl", "Michelle")
print(len(p), p[0], p[-1])
print(p[1:3], len(p[::2]))
p[1] = "Something"
del p[0]
print("girl" in p, "help" in p)
print(p, list(reversed(p)))
print([s.upper() for s in p])
print(p("Girl"), p("Girl"), p("Michelle"))
for i, s in enumerate(p, start=1):
    print(i, s, end="; ")
print()
try:
    p[10]
except IndexError as e:
    print(type(e).__name__, e)
c = Countdown(3)
print(next(c), list(c), next(c, "done"))
print(max(Countdown(4)), sum(Countdown(4)), tuple(Countdown(2)))
a, *rest = Countdown(4)
print(a, rest)
