namespace PyAsyncToCs.Runtime;

/// <summary>What a block of code is run under, and learns how the block ends (<c>async with</c>).</summary>
/// <typeparam name="TEntered">What the block gets.</typeparam>
public abstract class AsyncBlock<TEntered>
{
    /// <summary>Begins a block.</summary>
    /// <returns>What the block gets.</returns>
    public abstract Task<TEntered> EnterAsync();

    /// <summary>Ends the block.</summary>
    /// <param name="error">What the block raised, or null.</param>
    /// <returns>Whether what it raised ends here.</returns>
    public abstract Task<bool> ExitAsync(Exception? error);

    /// <summary>Runs a block (language reference, 8.5).</summary>
    /// <param name="body">The block.</param>
    /// <returns>The end of the block, and of what its exit waits for.</returns>
    public async Task RunAsync(Func<TEntered, Task> body)
    {
        var entered = await EnterAsync();
        try
        {
            await body(entered);
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

    /// <inheritdoc cref="RunAsync(Func{TEntered, Task})"/>
    public Task RunAsync(Action<TEntered> body) => RunAsync(entered =>
    {
        body(entered);
        return Task.CompletedTask;
    });

    /// <summary>Runs a block that ends with a result.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="body">The block.</param>
    /// <returns>The result.</returns>
    public async Task<T> RunAsync<T>(Func<TEntered, Task<T>> body)
    {
        var result = default(T)!;
        await RunAsync(async entered =>
        {
            result = await body(entered);
        });
        return result;
    }
}
