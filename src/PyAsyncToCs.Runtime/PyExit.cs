namespace PyAsyncToCs.Runtime;

/// <summary>Ends the program as Python does when SystemExit reaches the top.</summary>
public static class PyExit
{
    /// <summary>Turns an uncaught SystemExit into its exit code; a text goes to standard error and the code is 1.</summary>
    public static void Install() => AppDomain.CurrentDomain.UnhandledException += (_, e) =>
    {
        if (e.ExceptionObject is SystemExitException exit)
        {
            if (exit.Code is string text)
            {
                Console.Error.WriteLine(text);
            }

            Environment.Exit(exit.ExitCode);
        }
    };
}
