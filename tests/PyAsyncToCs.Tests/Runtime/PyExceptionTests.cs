using System.Collections.Immutable;
using PyAsyncToCs.Runtime;
using Xunit;

namespace PyAsyncToCs.Tests.Runtime;

public class PyExceptionTests
{
    /// <summary>docs/exceptions.md, as code.</summary>
    private static readonly Dictionary<string, Func<string, Exception>> Table = new()
    {
        ["Exception"] = text => new Exception(text),
        ["BaseException"] = text => new BaseException(text),
        ["ArithmeticError"] = text => new ArithmeticException(text),
        ["AssertionError"] = text => new AssertionException(text),
        ["AttributeError"] = text => new MissingMemberException(text),
        ["BlockingIOError"] = text => new BlockingIOException(text),
        ["BrokenPipeError"] = text => new BrokenPipeException(text),
        ["BufferError"] = text => new BufferException(text),
        ["CancelledError"] = text => new OperationCanceledException(text),
        ["ChildProcessError"] = text => new ChildProcessException(text),
        ["ConnectionAbortedError"] = text => new ConnectionAbortedException(text),
        ["ConnectionError"] = text => new ConnectionException(text),
        ["ConnectionRefusedError"] = text => new ConnectionRefusedException(text),
        ["ConnectionResetError"] = text => new ConnectionResetException(text),
        ["EOFError"] = text => new EndOfStreamException(text),
        ["FileExistsError"] = text => new FileExistsException(text),
        ["FileNotFoundError"] = text => new FileNotFoundException(text),
        ["FloatingPointError"] = text => new FloatingPointException(text),
        ["GeneratorExit"] = text => new GeneratorExitException(text),
        ["ImportError"] = text => new ImportException(text),
        ["IndexError"] = text => new IndexOutOfRangeException(text),
        ["InterruptedError"] = text => new InterruptedException(text),
        ["IsADirectoryError"] = text => new IsADirectoryException(text),
        ["KeyError"] = text => new KeyNotFoundException(text.Length == 0 ? "" : PyText.Quote(text)),
        ["KeyboardInterrupt"] = text => new KeyboardInterruptException(text),
        ["LookupError"] = text => new LookupException(text),
        ["MemoryError"] = text => new OutOfMemoryException(text),
        ["ModuleNotFoundError"] = text => new ModuleNotFoundException(text),
        ["NameError"] = text => new NameException(text),
        ["NotADirectoryError"] = text => new NotADirectoryException(text),
        ["NotImplementedError"] = text => new NotImplementedException(text),
        ["OSError"] = text => new IOException(text),
        ["OverflowError"] = text => new NumberOverflowException(text),
        ["PermissionError"] = text => new UnauthorizedAccessException(text),
        ["ProcessLookupError"] = text => new ProcessLookupException(text),
        ["RecursionError"] = text => new InsufficientExecutionStackException(text),
        ["ReferenceError"] = text => new ReferenceException(text),
        ["RuntimeError"] = text => new InvalidOperationException(text),
        ["StopAsyncIteration"] = text => new StopAsyncIterationException(text),
        ["StopIteration"] = text => new StopIterationException(text),
        ["SyntaxError"] = text => new SyntaxException(text),
        ["SystemError"] = text => new SystemErrorException(text),
        ["SystemExit"] = text => new SystemExitException(text.Length == 0 ? null : text),
        ["TimeoutError"] = text => new TimeoutException(text),
        ["TypeError"] = text => new InvalidCastException(text),
        ["UnboundLocalError"] = text => new UnboundLocalException(text),
        ["UnicodeError"] = text => new UnicodeException(text),
        ["ValueError"] = text => new ArgumentException(text),
        ["ZeroDivisionError"] = text => new DivideByZeroException(text),
    };

    private static readonly Dictionary<string, Func<Exception, bool>> Clauses = new()
    {
        ["Exception"] = PyException.IsException,
        ["ArithmeticError"] = PyException.IsArithmeticError,
        ["AttributeError"] = PyException.IsAttributeError,
        ["ConnectionError"] = PyException.IsConnectionError,
        ["FileNotFoundError"] = PyException.IsFileNotFoundError,
        ["IndexError"] = PyException.IsIndexError,
        ["LookupError"] = PyException.IsLookupError,
        ["OSError"] = PyException.IsOSError,
        ["RuntimeError"] = PyException.IsRuntimeError,
        ["TypeError"] = PyException.IsTypeError,
        ["UnicodeError"] = PyException.IsUnicodeError,
        ["ValueError"] = PyException.IsValueError,
        ["KeyError"] = error => error is KeyNotFoundException,
        ["ImportError"] = error => error is ImportException,
        ["NameError"] = error => error is NameException,
    };

    [Fact]
    public void Names_texts_and_hierarchy_are_as_CPythons() => RecordedCases.Check("exceptions", new Dictionary<string, Func<object?[], object?>>
    {
        ["exception"] = a =>
        {
            var make = Table[(string)a[0]!];
            var error = make("it's");
            return (PyException.TypeName(error), PyException.Str(error), PyException.Repr(error), PyException.Repr(make("")),
                Clauses.Where(clause => clause.Value(error)).Select(clause => clause.Key).Order(StringComparer.Ordinal).ToImmutableArray());
        },
    });

    [Fact]
    public void What_the_BCL_says_becomes_what_CPython_says()
    {
        Assert.Equal("list index out of range", PyException.Str(Record.Exception(() => new List<int>()[3])!));
        Assert.Equal("list index out of range", PyException.Str(Record.Exception(() => Array.Empty<int>()[3.GetHashCode()])!));
        Assert.Equal("'x y'", PyException.Str(Record.Exception(() => new Dictionary<string, int>()["x y"])!));
        Assert.Equal("", PyException.Str(new TaskCanceledException()));
        Assert.Equal("", PyException.Str(new TimeoutException()));
        Assert.Equal("ZeroDivisionError: division by zero", PyException.Report(Record.Exception(() => 1 / 0.GetHashCode())!));
        Assert.Equal("asyncio.exceptions.CancelledError", PyException.Report(new TaskCanceledException()));
        Assert.True(PyException.IsValueError(Record.Exception(() => int.Parse("x"))!));
        Assert.False(PyException.IsValueError(Record.Exception(() => new List<int>()[3])!));
        Assert.False(PyException.IsException(new OverflowException()));
        Assert.False(PyException.IsArithmeticError(new OverflowException()));
    }

    [Fact]
    public void Arguments_that_are_not_one_text_are_kept()
    {
        var error = PyException.WithArgs(new ArgumentException("('a', 1)"), "a", 1);
        Assert.Equal("ValueError('a', 1)", PyException.Repr(error));
        Assert.Equal(["a", 1], PyException.Args(error).AsEnumerable());
        Assert.Equal(["x"], PyException.Args(new ArgumentException("x")).AsEnumerable());
        Assert.Equal("MyError('x')", PyException.Repr(new MyError("x")));
    }

    [Fact]
    public void A_group_tells_how_many_it_holds_and_can_be_split()
    {
        var group = new ExceptionGroup("many", [new ArgumentException("a"), new ExceptionGroup("inner", [new InvalidCastException("b"), new ArgumentException("c")])]);
        Assert.Equal("many (2 sub-exceptions)", PyException.Str(group));
        Assert.Equal(
            "ExceptionGroup('many', [ValueError('a'), ExceptionGroup('inner', [TypeError('b'), ValueError('c')])])",
            PyException.Repr(group));
        var (values, others) = group.Split(PyException.IsValueError);
        Assert.Equal("ExceptionGroup('many', [ValueError('a'), ExceptionGroup('inner', [ValueError('c')])])", PyException.Repr(values!));
        Assert.Equal("ExceptionGroup('many', [ExceptionGroup('inner', [TypeError('b')])])", PyException.Repr(others!));
        Assert.Null(group.Split(error => error is TimeoutException).Matching);
    }

    private sealed class MyError(string message) : ArgumentException(message);
}
