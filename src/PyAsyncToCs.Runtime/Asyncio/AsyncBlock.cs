namespace PyAsyncToCs.Runtime;

/// <summary>What a block of code is run under, and learns how the block ends (<c>async with</c>).</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public abstract class AsyncBlock<TSelf>
    where TSelf : AsyncBlock<TSelf>
{
    /// <summary>Begins a block.</summary>
    /// <returns>This object.</returns>
    public abstract Task<TSelf> EnterAsync();

    /// <summary>Ends the block.</summary>
    /// <param name="error">What the block raised, or null.</param>
    /// <returns>Whether what it raised ends here.</returns>
    public abstract Task<bool> ExitAsync(Exception? error);

    /// <summary>Runs a block (language reference, 8.5).</summary>
    /// <param name="body">The block; it gets this object.</param>
    /// <returns>The end of the block, and of what its exit waits for.</returns>
    public async Task RunAsync(Func<TSelf, Task> body)
    {
        var self = await EnterAsync();
        try
        {
            await body(self);
        }
        catch (Exception error)
        {
            if (!await ExitAsync(error))
            {
                throw;
            }

            return;
        }

        await ExitAsync(null);
    }

    /// <inheritdoc cref="RunAsync(Func{TSelf, Task})"/>
    public Task RunAsync(Action<TSelf> body) => RunAsync(self =>
    {
        body(self);
        return Task.CompletedTask;
    });

    /// <summary>Runs a block that ends with a result.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="body">The block; it gets this object.</param>
    /// <returns>The result.</returns>
    public async Task<T> RunAsync<T>(Func<TSelf, Task<T>> body)
    {
        var result = default(T)!;
        await RunAsync(async self =>
        {
            result = await body(self);
        });
        return result;
    }
}
