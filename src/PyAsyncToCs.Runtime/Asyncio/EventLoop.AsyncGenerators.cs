namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    private HashSet<Func<Task>>? _asyncGenerators;

    /// <summary>What closes the async generators that have begun and not ended.</summary>
    internal HashSet<Func<Task>> AsyncGenerators
    {
        get
        {
            if (_asyncGenerators is null)
            {
                (_asyncGenerators, ShutdownSteps[0]) = ([], CloseAsyncGenerators);
            }

            return _asyncGenerators;
        }
    }

    // base_events.BaseEventLoop.shutdown_asyncgens
    private async Task CloseAsyncGenerators()
    {
        List<PyTask> closing = [.. AsyncGenerators.Select(close => new PyTask(this, close))];
        AsyncGenerators.Clear();
        foreach (var task in closing)
        {
            try
            {
                await task;
            }
            catch (Exception error) when (!StopsLoop(error))
            {
                Console.Error.WriteLine($"an error occurred during closing of an asynchronous generator: {error.Message}");
            }
        }
    }
}
