namespace PyAsyncToCs.Runtime;

/// <summary>The context manager that <c>@contextlib.asynccontextmanager</c> makes of an async generator: what the block raises is raised at its yield.</summary>
/// <param name="body">The generator's body.</param>
/// <typeparam name="T">What the generator yields.</typeparam>
public sealed class AsyncGeneratorContext<T>(Func<AsyncGeneratorSteps<T, object?>, Task> body) : AsyncBlock<T>
{
    private readonly AsyncGeneratorSteps<T, object?> _generator = new(body);

    /// <summary><c>await self.__aenter__()</c>.</summary>
    public override async Task<T> EnterAsync() => await _generator.StepAsync() ? _generator.Current : throw new InvalidOperationException("generator didn't yield");

    /// <summary><c>await self.__aexit__(type(error), error, …)</c>.</summary>
    /// <param name="error">What the block raised, or null.</param>
    /// <returns>Whether what it raised ends here.</returns>
    public override async Task<bool> ExitAsync(Exception? error)
    {
        if (error is null)
        {
            return !await _generator.StepAsync() ? false : throw new InvalidOperationException("generator didn't stop");
        }

        try
        {
            if (!await _generator.RaiseAsync(error))
            {
                return true;
            }
        }
        catch (Exception raised) when (raised == error)
        {
            return false;
        }

        await _generator.CloseAsync();
        throw new InvalidOperationException("generator didn't stop after athrow()");
    }
}
