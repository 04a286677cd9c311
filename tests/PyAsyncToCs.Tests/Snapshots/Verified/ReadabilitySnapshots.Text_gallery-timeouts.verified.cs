using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

Asyncio.Run(MainAsync);

static async Task<int> FlakyAsync(int n, int failUntil)
{
    try
    {
        await Asyncio.Sleep(n < failUntil ? 0.2 : 0.01);
    }
    finally
    {
        Console.WriteLine($"attempt {n} over");
    }

    return n * 10;
}

static async Task<int> RetryAsync(int attempts, int failUntil, double timeout = 0.1)
{
    foreach (var n in Enumerable.Range(1, attempts))
    {
        try
        {
            return await Asyncio.WaitFor(() => FlakyAsync(n, failUntil), timeout);
        }
        catch (TimeoutException)
        {
            Console.WriteLine($"attempt {n} timed out");
        }
    }

    throw new RetryException(attempts);
}

static async Task MainAsync()
{
    Console.WriteLine($"result {await RetryAsync(3, 3)}");
    try
    {
        await RetryAsync(2, 5, timeout: 0.05);
    }
    catch (RetryException e)
    {
        Console.WriteLine($"error: {e.Message} {e.Attempts}");
    }
}

[DisplayName("RetryError")]
public sealed class RetryException(int attempts) : Exception($"gave up after {attempts} attempts")
{
    public int Attempts { get; } = attempts;
}
