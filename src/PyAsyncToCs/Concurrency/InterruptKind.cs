namespace PyAsyncToCs.Concurrency;

/// <summary>What Ctrl+C does in a converted program.</summary>
internal enum InterruptKind
{
    /// <summary>It ends the program, as any of .NET's: nothing of it could be seen.</summary>
    Ends,

    /// <summary>It raises KeyboardInterrupt where a coroutine is run.</summary>
    RaisesInRun,

    /// <summary>It raises KeyboardInterrupt where the program waits: a sleep, a line of input.</summary>
    RaisesInWaits,
}
