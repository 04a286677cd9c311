class Pipeline:
    def __init__(self, source):
        self._source = source
        self._stages = []
        self.errors = []
        self.seen = 0

    def __or__(self, stage):
        self._stages.append(stage)
        return self

    async def _counted(self):
        async for item in self._source:
            self.seen += 1
            yield item

    async def run(self, sink):
        stream = self._counted()
        for stage in self._stages:
            stream = stage(stream, self.errors)
        async for record in stream:
            await sink.accept(record)
