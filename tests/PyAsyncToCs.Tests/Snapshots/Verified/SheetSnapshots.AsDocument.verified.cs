// 01_basics_async_and_await.cs, line 7

await SayHelloAsync();

static async Task SayHelloAsync()
{
    Console.WriteLine("Hello");
    await Task.Delay(TimeSpan.FromSeconds(1));
    Console.WriteLine("World");
}

// 02_asyncio_gather.cs, line 21

await MainAsync();

static async Task<string> TaskAsync(int n)
{
    await Task.Delay(TimeSpan.FromSeconds(n));
    return $"Task {n} done";
}

static async Task MainAsync()
{
    var results = await Task.WhenAll(TaskAsync(1), TaskAsync(2), TaskAsync(3));
    Console.WriteLine($"['{string.Join("', '", results)}']");
}

// 03_asyncio_create_task.cs, line 34

await MainAsync();

static async Task MainAsync()
{
    var t1 = TaskAsync(1);
    var t2 = TaskAsync(2);
    await t1;
    await t2;
}

static async Task<string> TaskAsync(int n)
{
    await Task.Delay(TimeSpan.FromSeconds(n));
    return $"Task {n} done";
}

// 04_asyncio_sleep.cs, line 46

await Task.Delay(TimeSpan.FromSeconds(2)); // Non-blocking sleep

// 05_async_context_managers.cs, line 52

await MainAsync();

static async Task MainAsync()
{
    await using (await new AsyncCM().EnterAsync())
    {
        Console.WriteLine("Inside context");
    }
}

public sealed class AsyncCM : IAsyncDisposable
{
    public async Task<AsyncCM> EnterAsync()
    {
        Console.WriteLine("Enter");
        return this;
    }

    public async ValueTask DisposeAsync() => Console.WriteLine("Exit");
}

// 06_async_iteration.cs, line 69

await MainAsync();

static async Task MainAsync()
{
    await foreach (var num in new AsyncCounter(3))
    {
        Console.WriteLine(num);
    }
}

public sealed class AsyncCounter(int n) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    private int _i;

    public int Current { get; private set; }

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        _i = 0;
        return this;
    }

    public async ValueTask<bool> MoveNextAsync()
    {
        if (_i >= n)
        {
            return false;
        }

        await Task.Delay(TimeSpan.FromSeconds(0.5));
        _i += 1;
        Current = _i;
        return true;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

// 07_error_handling_in_async.cs, line 92

await MainAsync();

static async Task<int> MayFailAsync(int n)
{
    if (n == 2)
    {
        throw new ArgumentException("Oops");
    }

    return n;
}

static async Task MainAsync()
{
    try
    {
        await Task.WhenAll(MayFailAsync(1), MayFailAsync(2));
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"Caught: {e.Message}");
    }
}
