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

    public async ValueTask DisposeAsync()
    {
        Console.WriteLine("Exit");
    }
}
