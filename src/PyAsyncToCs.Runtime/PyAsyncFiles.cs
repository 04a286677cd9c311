namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>aiofiles.os</c>: what is awaited is done at once.</summary>
public static class PyAsyncFiles
{
    /// <summary>Does something with files.</summary>
    public static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
