import re


class Tokens:
    word = r"[a-z]+"
    number = r"\d+"
    pattern = re.compile(f"{word}|{number}")
    del word, number

    def split(self, text):
        return self.pattern.findall(text)


print(Tokens().split("abc 12 x9"))
