class NoteError(Exception):
    """Something is wrong with a note."""


class NoSuchNote(NoteError, KeyError):
    def __init__(self, note_id: int):
        super().__init__(note_id)
        self.note_id = note_id

    def __str__(self) -> str:
        return f"there is no note {self.note_id}"


class BrokenLink(NoteError):
    pass
