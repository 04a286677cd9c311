namespace PyAsyncToCs.Corpus;

/// <summary>Keeps the processors busy, as other programs on the machine do.</summary>
internal static class Load
{
    /// <summary>Begins, until the process ends.</summary>
    public static void Start()
    {
        for (var i = 0; i < Environment.ProcessorCount; i++)
        {
            new Thread(Spin) { IsBackground = true }.Start();
        }
    }

    private static void Spin()
    {
        while (true)
        {
            Thread.SpinWait(1000);
        }
    }
}
