using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;

namespace PyAsyncToCs.Corpus;

/// <summary>A process that runs many programs, several at a time: the child's side.</summary>
internal static class ProgramHost
{
    /// <summary>The argument that makes this program a host.</summary>
    public const string Argument = "--host";

    // As the main thread of a program has on Linux.
    private const int StackSize = 8 << 20;

    private static readonly Lock s_lock = new();

    /// <summary>Reads requests from standard input, one a line, until it ends; answers come as the programs end.</summary>
    public static int Run()
    {
        var answers = Console.Out;
        var requests = Console.In;
        RoutedConsole.Install();
        ThreadPool.SetMinThreads(32, 32);
        while (requests.ReadLine() is { } line)
        {
            var request = JsonSerializer.Deserialize<HostRequest>(line)!;
            var runner = new Thread(() => Answer(answers, request)) { IsBackground = true };
            runner.Start();
        }

        return 0;
    }

    private static void Answer(TextWriter answers, HostRequest request)
    {
        var output = RunProgram(request);
        var line = JsonSerializer.Serialize(new HostAnswer(request.Id, output));
        lock (s_lock)
        {
            answers.WriteLine(line);
            answers.Flush();
        }
    }

    private static ProgramOutput RunProgram(HostRequest request)
    {
        RoutedConsole.Session? session = null;
        var exitCode = 0;
        var program = new Thread(
            () =>
            {
                session = RoutedConsole.Begin(request.Input);
                exitCode = Invoke(request.Path);
            },
            StackSize)
        { IsBackground = true };
        program.Start();
        var ended = program.Join(TimeSpan.FromSeconds(request.Seconds));
        var (output, error) = session?.End() ?? ("", "");
        return new ProgramOutput(output, error, ended ? exitCode : -1, !ended);
    }

    private static int Invoke(string path)
    {
        var context = new AssemblyLoadContext(path, isCollectible: false);
        try
        {
            var entry = context.LoadFromAssemblyPath(path).EntryPoint!;
            object?[] arguments = entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            return entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null) is int code ? code : 0;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine($"Unhandled exception. {exception}");
            return ProgramOutput.UnhandledException;
        }
    }
}

/// <summary>A program to run.</summary>
internal sealed record HostRequest(int Id, string Path, string Input, double Seconds);

/// <summary>What it did.</summary>
internal sealed record HostAnswer(int Id, ProgramOutput Output);
