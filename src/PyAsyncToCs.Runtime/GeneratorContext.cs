namespace PyAsyncToCs.Runtime;

/// <summary>The context manager that <c>@contextlib.contextmanager</c> makes of a generator: what the block raises is raised at its yield.</summary>
/// <param name="body">The generator's body.</param>
/// <typeparam name="T">What the generator yields.</typeparam>
public sealed class GeneratorContext<T>(Func<GeneratorSteps<T, object?>, Task> body) : ContextBlock<T>
{
    private readonly PyGenerator<T, object?, object?> _generator = new(body);

    /// <summary><c>self.__enter__()</c>.</summary>
    public override T Enter() => _generator.TryNext(out var item) ? item : throw new InvalidOperationException("generator didn't yield");

    /// <summary><c>self.__exit__(type(error), error, …)</c>.</summary>
    /// <param name="error">What the block raised, or null.</param>
    /// <returns>Whether what it raised ends here.</returns>
    public override bool Exit(Exception? error)
    {
        if (error is null)
        {
            return !_generator.TryNext(out _) ? false : throw new InvalidOperationException("generator didn't stop");
        }

        try
        {
            _generator.Throw(error);
        }
        catch (StopIterationException stop)
        {
            return stop != error;
        }
        catch (Exception raised) when (raised == error)
        {
            return false;
        }

        _generator.Dispose();
        throw new InvalidOperationException("generator didn't stop after throw()");
    }
}
