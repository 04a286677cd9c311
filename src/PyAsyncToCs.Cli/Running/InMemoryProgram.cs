using System.Reflection;
using System.Runtime.Loader;

namespace PyAsyncToCs.Cli.Running;

/// <summary>Runs a compiled program in this process, whose streams, signals and exit code it has for its own.</summary>
internal static class InMemoryProgram
{
    /// <summary>What an exception that nothing catches ends a program with, as in CPython.</summary>
    private const int Uncaught = 1;

    /// <summary>What a shell sees of a program that Ctrl+C has ended.</summary>
    private const int Interrupted = 130;

    /// <summary>Runs a program to its end, or for as long as it takes.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments"><c>sys.argv</c>: what it was started as, then its arguments.</param>
    /// <param name="error">Where an exception that nothing catches is told.</param>
    /// <returns>Its exit code.</returns>
    public static int Run(CompiledProgram program, IReadOnlyList<string> arguments, TextWriter error)
    {
        var assembly = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(program.Assembly), new MemoryStream(program.Symbols));
        SetArguments(assembly, arguments);
        var main = assembly.EntryPoint!;
        object?[] parameters = main.GetParameters().Length == 0 ? [] : [arguments.Skip(1).ToArray()];
        try
        {
            return main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, parameters, null) is int code ? code : Environment.ExitCode;
        }
        catch (Exception exception) when (ExitCodeOf(exception) is { } code)
        {
            if (exception.GetType().GetProperty("Code")?.GetValue(exception) is string text)
            {
                error.WriteLine(text);
            }

            return code;
        }
        catch (Exception exception)
        {
            Console.Out.Flush();
            error.Write(Traceback.Of(exception, assembly));
            return exception.GetType().Name == "KeyboardInterruptException" ? Interrupted : Uncaught;
        }
    }

    /// <summary>What a program that calls <c>sys.exit</c> asks for: its SystemExit is a type of its own assembly.</summary>
    private static int? ExitCodeOf(Exception exception) =>
        exception.GetType() is { Name: "SystemExitException" } type ? type.GetProperty("ExitCode")?.GetValue(exception) as int? : null;

    /// <summary>A program that reads <c>sys.argv</c> carries a helper that has it as a list.</summary>
    private static void SetArguments(Assembly assembly, IReadOnlyList<string> arguments)
    {
        // A file-local type has a prefix that the compiler makes up.
        var helper = Array.Find(assembly.GetTypes(), type => type.Name is "PySys" || type.Name.EndsWith("__PySys", StringComparison.Ordinal));
        if (helper?.GetProperty("Argv", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is List<string> list)
        {
            list.Clear();
            list.AddRange(arguments);
        }
    }
}
