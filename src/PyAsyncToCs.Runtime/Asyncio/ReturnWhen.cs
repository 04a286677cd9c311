namespace PyAsyncToCs.Runtime;

/// <summary>When <see cref="Asyncio.Wait{TFuture}"/> returns.</summary>
public enum ReturnWhen
{
    /// <summary>When all are done (asyncio.ALL_COMPLETED).</summary>
    AllCompleted,

    /// <summary>When the first is done (asyncio.FIRST_COMPLETED).</summary>
    FirstCompleted,

    /// <summary>When the first has failed, or all are done (asyncio.FIRST_EXCEPTION).</summary>
    FirstException,
}
