registry = []


class Plugin:
    @classmethod
    def register(cls, name):
        print("registering", cls, name)
        registry.append((name, cls))
        return cls

    @classmethod
    def describe(cls):
        return f"{cls} is {cls.__name__}"


class Audio(Plugin):
    pass


class Video(Plugin):
    @classmethod
    def register(cls, name):
        print("video")
        return super().register(name)


Plugin.register("base")
Audio.register("mp3")
Video.register("mp4")
print(Audio.describe(), Video().describe())
print([(name, cls.__name__) for name, cls in registry])
