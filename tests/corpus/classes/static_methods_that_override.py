from abc import ABC, abstractmethod


class Rule(ABC):
    def __init__(self, following=None):
        self.following = following

    def apply(self, text):
        if not self.matches(text) and self.following:
            self.following.apply(text)

    @abstractmethod
    def matches(self, text):
        """Whether the rule took the text."""

    def label(self):
        return "rule"


class NumberRule(Rule):
    @staticmethod
    def matches(text):
        if text.isdigit():
            print(f"{text} is a number")
            return True
        return False

    @staticmethod
    def label(prefix="number"):
        return prefix + " rule"


class PrefixRule(Rule):
    prefix = "cmd:"

    def matches(self, text):
        if text.startswith(self.prefix):
            print(f"{text} is a command")
            return True
        return False


class OtherRule(Rule):
    @staticmethod
    def matches(text):
        print(f"{text} is something else")
        return True


rules = NumberRule(PrefixRule(OtherRule()))
for text in ["12", "cmd:run", "hello", "7"]:
    rules.apply(text)
print([rule.label() for rule in (rules, rules.following, OtherRule())])
