using System.Runtime.InteropServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Ctrl+C as Python has it: a program that waits gets a KeyboardInterrupt.</summary>
public static class PyInterrupt
{
    private static readonly ManualResetEventSlim s_signal = new();
    private static PosixSignalRegistration? s_registration;
    private static Task<string?>? s_line;
    private static int s_mainThread;

    /// <summary>Has Ctrl+C interrupt what this thread waits for.</summary>
    public static void Install()
    {
        s_mainThread = Environment.CurrentManagedThreadId;
        s_registration ??= Listen(() =>
        {
            // A program that does not come to wait is ended, as .NET ends one.
            s_signal.Set();
            return SpinWait.SpinUntil(static () => !s_signal.IsSet, TimeSpan.FromSeconds(1));
        });
    }

    /// <summary>Waits for a time (time.sleep).</summary>
    /// <param name="seconds">How long.</param>
    /// <exception cref="KeyboardInterruptException">Ctrl+C.</exception>
    public static void Sleep(double seconds)
    {
        var time = TimeSpan.FromSeconds(seconds);
        if (Environment.CurrentManagedThreadId != s_mainThread)
        {
            Thread.Sleep(time);
        }
        else if (s_signal.Wait(time))
        {
            s_signal.Reset();
            throw new KeyboardInterruptException();
        }
    }

    /// <summary>Shows a prompt and reads a line (<c>input</c>).</summary>
    /// <param name="prompt">The prompt.</param>
    /// <returns>The line.</returns>
    /// <exception cref="EndOfStreamException">The input has ended.</exception>
    /// <exception cref="KeyboardInterruptException">Ctrl+C.</exception>
    public static string Input(string prompt = "")
    {
        Console.Write(prompt);

        // What an interrupted read gets, the next one finds.
        s_line ??= Task.Run(Console.ReadLine);
        if (WaitHandle.WaitAny([s_signal.WaitHandle, ((IAsyncResult)s_line).AsyncWaitHandle]) == 0)
        {
            s_signal.Reset();
            throw new KeyboardInterruptException();
        }

        var line = s_line.Result;
        s_line = null;
        return line ?? throw new EndOfStreamException("EOF when reading a line");
    }

    /// <summary>Awaits a program's main coroutine (asyncio.run).</summary>
    /// <param name="main">The coroutine.</param>
    /// <exception cref="KeyboardInterruptException">Ctrl+C.</exception>
    public static async Task RunAsync(Func<Task> main)
    {
        var interrupted = new TaskCompletionSource();
        using var registration = Listen(() => interrupted.TrySetException(new KeyboardInterruptException()));
        await await Task.WhenAny(main(), interrupted.Task);
    }

    /// <inheritdoc cref="RunAsync(Func{Task})"/>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <returns>Its result.</returns>
    public static async Task<T> RunAsync<T>(Func<Task<T>> main)
    {
        var interrupted = new TaskCompletionSource<T>();
        using var registration = Listen(() => interrupted.TrySetException(new KeyboardInterruptException()));
        return await await Task.WhenAny(main(), interrupted.Task);
    }

    internal static PosixSignalRegistration Listen(Func<bool> interrupt) => PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        AppDomain.CurrentDomain.UnhandledException += End;
        context.Cancel = interrupt();
    });

    // What a shell sees of a program that an interrupt has ended.
    private static void End(object sender, UnhandledExceptionEventArgs e)
    {
        if (e.ExceptionObject is KeyboardInterruptException)
        {
            Console.Error.WriteLine("KeyboardInterrupt");
            Environment.Exit(130);
        }
    }
}
