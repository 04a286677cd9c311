# Commands. What says that they write text decides the type of what they write.
from asyncio import PIPE, STDOUT, DEVNULL, ProcessStream
from json import JsonValue

class SubprocessError(Exception): ...

class CalledProcessError(SubprocessError):
    @overload
    @csharp("new CalledProcessException($returncode, $cmd, $output, $stderr)")
    def __init__(self, returncode: int, cmd: str, output: object = None, stderr: object = None): ...
    @overload
    @csharp("CalledProcessException.Of($returncode, $cmd, $output, $stderr)")
    def __init__(self, returncode: int, cmd: list[str], output: object = None, stderr: object = None): ...
    returncode: int = "ReturnCode"
    cmd: JsonValue = "Command"
    output: object = "Output"
    stdout: object = "Output"
    stderr: object = "ErrorOutput"

class TimeoutExpired(SubprocessError):
    cmd: JsonValue = "Command"
    timeout: float = "Timeout"

@cs_type("PyCompletedProcess<$T>")
class CompletedProcess[T]:
    returncode: int = "ReturnCode"
    stdout: T = "Output!"
    stderr: T = "Error!"
    args: JsonValue = "Given"
    @csharp("$self.CheckReturnCode()")
    def check_returncode(self) -> None: ...

@cs_type("PyPipe<$T>")
class Pipe[T](Iterable[T]):
    @csharp("$self.Read()")
    def read(self) -> T: ...
    @csharp("$self.ReadLine()")
    def readline(self) -> T: ...
    @csharp("$self.ReadLines()")
    def readlines(self) -> list[T]: ...
    @csharp("$self.Write($data)")
    def write(self, data: T) -> None: ...
    @csharp("$self.Flush()")
    def flush(self) -> None: ...
    @csharp("$self.Close()")
    def close(self) -> None: ...

@overload
@csharp("PySubprocess.Run<string>($args_named_but_text)")
def run(args: str | list[str], *, text: bool, capture_output: bool = False, check: bool = False, input: str | None = None, timeout: float | None = None, shell: bool = False, stdin: ProcessStream | None = None, stdout: ProcessStream | None = None, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> CompletedProcess[str]: ...

@overload
@csharp("PySubprocess.Run<string>($args_named_but_universal_newlines)")
def run(args: str | list[str], *, universal_newlines: bool, capture_output: bool = False, check: bool = False, input: str | None = None, timeout: float | None = None, shell: bool = False, stdin: ProcessStream | None = None, stdout: ProcessStream | None = None, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> CompletedProcess[str]: ...

@overload
@csharp("PySubprocess.Run<string>($args_named_but_encoding)")
def run(args: str | list[str], *, encoding: str, capture_output: bool = False, check: bool = False, input: str | None = None, timeout: float | None = None, shell: bool = False, stdin: ProcessStream | None = None, stdout: ProcessStream | None = None, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> CompletedProcess[str]: ...

@overload
@csharp("PySubprocess.Run<byte[]>($args_named)")
def run(args: str | list[str], *, capture_output: bool = False, check: bool = False, input: bytes | None = None, timeout: float | None = None, shell: bool = False, stdin: ProcessStream | None = None, stdout: ProcessStream | None = None, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> CompletedProcess[bytes]: ...

@overload
@csharp("PySubprocess.CheckOutput<string>($args_named_but_text)")
def check_output(args: str | list[str], *, text: bool, input: str | None = None, timeout: float | None = None, shell: bool = False, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> str: ...

@overload
@csharp("PySubprocess.CheckOutput<string>($args_named_but_universal_newlines)")
def check_output(args: str | list[str], *, universal_newlines: bool, input: str | None = None, timeout: float | None = None, shell: bool = False, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> str: ...

@overload
@csharp("PySubprocess.CheckOutput<string>($args_named_but_encoding)")
def check_output(args: str | list[str], *, encoding: str, input: str | None = None, timeout: float | None = None, shell: bool = False, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> str: ...

@overload
@csharp("PySubprocess.CheckOutput<byte[]>($args_named)")
def check_output(args: str | list[str], *, input: bytes | None = None, timeout: float | None = None, shell: bool = False, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> bytes: ...

@csharp("PySubprocess.Run<byte[]>($args_named).ReturnCode")
def call(args: str | list[str], *, timeout: float | None = None, shell: bool = False, stdin: ProcessStream | None = None, stdout: ProcessStream | None = None, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> int: ...

@csharp("PySubprocess.Run<byte[]>($args_named, check: true).ReturnCode")
def check_call(args: str | list[str], *, timeout: float | None = None, shell: bool = False, stdin: ProcessStream | None = None, stdout: ProcessStream | None = None, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> int: ...

@cs_type("PyPopen<$T>")
class Command[T]:
    pid: int = "Pid"
    returncode: int | None = "ReturnCode"
    stdin: Pipe[T] | None = "Stdin"
    stdout: Pipe[T] | None = "Stdout"
    stderr: Pipe[T] | None = "Stderr"
    @csharp("$self.Poll()")
    def poll(self) -> int | None: ...
    @csharp("$self.Wait($args_named)")
    def wait(self, timeout: float | None = None) -> int: ...
    @csharp("$self.Communicate($args_named)")
    def communicate(self, input: T | None = None, timeout: float | None = None) -> tuple[T | None, T | None]: ...
    @csharp("$self.SendSignal($signal)")
    def send_signal(self, signal: object) -> None: ...
    @csharp("$self.Terminate()")
    def terminate(self) -> None: ...
    @csharp("$self.Kill()")
    def kill(self) -> None: ...
    @intrinsic("with_dispose")
    def __enter__(self) -> Command[T]: ...
    def __exit__(self, exc_type: object, exc: object, tb: object) -> None: ...

@csharp("PySubprocess.Run<string>($cmd, shell: true, captureOutput: true).Output!.TrimEnd('\\n')")
def getoutput(cmd: str) -> str: ...

@overload
@csharp("new PyPopen<string>($args_named_but_text)")
def Popen(args: str | list[str], *, text: bool, shell: bool = False, stdin: ProcessStream | None = None, stdout: ProcessStream | None = None, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> Command[str]: ...

@overload
@csharp("new PyPopen<string>($args_named_but_universal_newlines)")
def Popen(args: str | list[str], *, universal_newlines: bool, shell: bool = False, stdin: ProcessStream | None = None, stdout: ProcessStream | None = None, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> Command[str]: ...

@overload
@csharp("new PyPopen<string>($args_named_but_encoding)")
def Popen(args: str | list[str], *, encoding: str, shell: bool = False, stdin: ProcessStream | None = None, stdout: ProcessStream | None = None, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> Command[str]: ...

@overload
@csharp("new PyPopen<byte[]>($args_named)")
def Popen(args: str | list[str], *, shell: bool = False, stdin: ProcessStream | None = None, stdout: ProcessStream | None = None, stderr: ProcessStream | None = None, cwd: str | None = None, env: dict[str, str] | None = None) -> Command[bytes]: ...
