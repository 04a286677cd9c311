# Helpers for web servers.
from io import BufferedIOBase, StringIO, TextIOWrapper

@overload
@csharp("PyIter.Chunks($filelike.Read, $blksize)")
def FileWrapper(filelike: BufferedIOBase, blksize: int = 8192) -> Iterator[bytes]: ...
@overload
@csharp("PyIter.Chunks($filelike.Read, $blksize)")
def FileWrapper(filelike: TextIOWrapper, blksize: int = 8192) -> Iterator[str]: ...
@overload
@csharp("PyIter.Chunks($filelike.Read, $blksize)")
def FileWrapper(filelike: StringIO, blksize: int = 8192) -> Iterator[str]: ...
@csharp("($header_name.ToLowerInvariant() is \"connection\" or \"keep-alive\" or \"proxy-authenticate\" or \"proxy-authorization\" or \"te\" or \"trailers\" or \"transfer-encoding\" or \"upgrade\")")
def is_hop_by_hop(header_name: str) -> bool: ...
