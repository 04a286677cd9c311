class Logger:
    def log(self, text, *args):
        self.log("debug", text, *args)
