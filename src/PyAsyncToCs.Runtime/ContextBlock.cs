namespace PyAsyncToCs.Runtime;

/// <summary>What a block of code is run under, and learns how the block ends (<c>with</c>).</summary>
/// <typeparam name="TEntered">What the block gets.</typeparam>
public abstract class ContextBlock<TEntered>
{
    /// <summary>Begins a block.</summary>
    /// <returns>What the block gets.</returns>
    public abstract TEntered Enter();

    /// <summary>Ends the block.</summary>
    /// <param name="error">What the block raised, or null.</param>
    /// <returns>Whether what it raised ends here.</returns>
    public abstract bool Exit(Exception? error);

    /// <summary>Runs a block (language reference, 8.5).</summary>
    /// <param name="body">The block.</param>
    public void Run(Action<TEntered> body)
    {
        var entered = Enter();
        try
        {
            body(entered);
        }
        catch (Exception error)
        {
            if (!Exit(error))
            {
                throw;
            }

            return;
        }

        Exit(null);
    }

    /// <summary>Runs a block that ends with a result.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="body">The block.</param>
    /// <returns>The result.</returns>
    public T Run<T>(Func<TEntered, T> body)
    {
        var result = default(T)!;
        Run(entered =>
        {
            result = body(entered);
        });
        return result;
    }

    /// <summary>Runs a block that waits.</summary>
    /// <param name="body">The block.</param>
    /// <returns>The end of the block.</returns>
    public async Task RunAsync(Func<TEntered, Task> body)
    {
        var entered = Enter();
        try
        {
            await body(entered);
        }
        catch (Exception error)
        {
            if (!Exit(error))
            {
                throw;
            }

            return;
        }

        Exit(null);
    }

    /// <summary>Runs a block that waits and ends with a result.</summary>
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
