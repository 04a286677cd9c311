# What the bits of a file's mode mean.
S_IRWXU: int = "448"
S_IRUSR: int = "256"
S_IWUSR: int = "128"
S_IXUSR: int = "64"
S_IRWXG: int = "56"
S_IRGRP: int = "32"
S_IWGRP: int = "16"
S_IXGRP: int = "8"
S_IRWXO: int = "7"
S_IROTH: int = "4"
S_IWOTH: int = "2"
S_IXOTH: int = "1"
S_IFDIR: int = "16384"
S_IFREG: int = "32768"
S_IFLNK: int = "40960"
@csharp("PyFiles.ModeText($mode)")
def filemode(mode: int, /) -> str: ...
@csharp("($mode & 0xFFF)")
def S_IMODE(mode: int, /) -> int: ...
@csharp("($mode & 0xF000)")
def S_IFMT(mode: int, /) -> int: ...
@csharp("(($mode & 0xF000) == 0x4000)")
def S_ISDIR(mode: int, /) -> bool: ...
@csharp("(($mode & 0xF000) == 0x8000)")
def S_ISREG(mode: int, /) -> bool: ...
@csharp("(($mode & 0xF000) == 0xA000)")
def S_ISLNK(mode: int, /) -> bool: ...
