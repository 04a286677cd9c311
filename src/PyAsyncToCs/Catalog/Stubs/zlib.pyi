# Compression and checksums.
@cs_type("PyZlibException")
class error(Exception): ...
DEFLATED: int = "8"
MAX_WBITS: int = "15"
DEF_MEM_LEVEL: int = "8"
DEF_BUF_SIZE: int = "16384"
Z_NO_COMPRESSION: int = "0"
Z_BEST_SPEED: int = "1"
Z_BEST_COMPRESSION: int = "9"
Z_DEFAULT_COMPRESSION: int = "-1"
Z_DEFAULT_STRATEGY: int = "0"
Z_NO_FLUSH: int = "0"
Z_SYNC_FLUSH: int = "2"
Z_FULL_FLUSH: int = "3"
Z_FINISH: int = "4"
@csharp("PyZlib.Compress($args_named)")
def compress(data: bytes, /, level: int = -1, wbits: int = 15) -> bytes: ...
@csharp("PyZlib.Decompress($data, $wbits)")
def decompress(data: bytes, /, wbits: int = 15, bufsize: int = 16384) -> bytes: ...
@cs_type("PyZlibCompressor")
class Compress:
    @csharp("$self.Compress($data)")
    def compress(self, data: bytes, /) -> bytes: ...
    @csharp("$self.Flush($args_named)")
    def flush(self, mode: int = 4, /) -> bytes: ...
@cs_type("PyInflater")
class Decompress:
    @csharp("$self.Decompress($data)")
    def decompress(self, data: bytes, /) -> bytes: ...
    @csharp("$self.Decompress([])")
    def flush(self, length: int = 16384, /) -> bytes: ...
    eof: bool = "IsAtEnd"
    unused_data: bytes = "Unused"
@csharp("new PyZlibCompressor($level, $wbits, $memLevel)")
def compressobj(level: int = -1, method: int = 8, wbits: int = 15, memLevel: int = 8) -> Compress: ...
@csharp("new PyInflater($args_named)")
def decompressobj(wbits: int = 15) -> Decompress: ...
@csharp("PyZlib.Crc32($data, $value)", returns="BigInteger")
def crc32(data: bytes, value: int = 0, /) -> int: ...
@csharp("PyZlib.Adler32($data, $value)", returns="BigInteger")
def adler32(data: bytes, value: int = 1, /) -> int: ...
