namespace PyAsyncToCs.Diagnostics;

/// <summary>
/// Every diagnostic, in one table. PAC0xxx: the input; PAC1xxx: names and types; PAC2xxx: what the scheduler can show;
/// PAC3xxx: what is not converted.
/// </summary>
public static class Rules
{
    /// <summary>The text is not Python.</summary>
    public static readonly DiagnosticRule NotPython = new(
        "PAC0001", Severity.Error, "Not Python", "{0}");

    /// <summary>A name that nothing defines.</summary>
    public static readonly DiagnosticRule UndefinedName = new(
        "PAC1001", Severity.Warning, "Undefined name", "'{0}' is not defined in this input; calling it throws",
        "convert it together with the code that defines it");

    /// <summary>A module used without its import.</summary>
    public static readonly DiagnosticRule MissingImport = new(
        "PAC1002", Severity.Info, "Missing import", "'import {0}' is missing and was assumed");

    /// <summary>A type that could not be inferred.</summary>
    public static readonly DiagnosticRule UnknownType = new(
        "PAC1003", Severity.Warning, "Unknown type", "the type of '{0}' could not be inferred; 'object' is used",
        "annotate it");

    /// <summary>A type that only the uses of a parameter gave.</summary>
    public static readonly DiagnosticRule GuessedType = new(
        "PAC1006", Severity.Info, "Type from uses", "nothing here fills '{0}'; its uses ask for '{1}'", "annotate it");

    /// <summary>Ints and floats under one name.</summary>
    public static readonly DiagnosticRule MixedNumbers = new(
        "PAC1005", Severity.Info, "Ints and floats mixed", "'{0}' holds ints and floats, and the program shows which: it is a PyNumber, which keeps the difference",
        "write the whole numbers as floats (2.0) to have a double");

    /// <summary>An import that a program tries and can do without.</summary>
    public static readonly DiagnosticRule TakenAsMissing = new(
        "PAC1007", Severity.Warning, "Taken as missing", "'{0}' is taken as not installed: what handles its ImportError runs",
        "convert it along, or write a stub for it");

    /// <summary>A place whose order only the loop of asyncio keeps.</summary>
    public static readonly DiagnosticRule OrderKept = new(
        "PAC2001", Severity.Info, "Order kept", "runs on the asyncio loop, because {0}",
        "use --async bcl to have plain tasks where the order does not matter");

    /// <summary>A place whose order may differ on plain tasks.</summary>
    public static readonly DiagnosticRule OrderMayDiffer = new(
        "PAC2002", Severity.Warning, "Order may differ", "the order may differ from Python's here, because {0}",
        "use --async auto to keep it");

    /// <summary>What an entry point runs on, and what decided it; on request.</summary>
    public static readonly DiagnosticRule TargetExplained = new(
        "PAC2003", Severity.Info, "Target explained", "{0} runs on {1}");

    /// <summary>A line that only has a meaning for CPython's own event loops.</summary>
    public static readonly DiagnosticRule LeftOut = new(
        "PAC2004", Severity.Info, "Left out", "{0} has no meaning in .NET and is left out");

    /// <summary>A construct that plain tasks have nothing for.</summary>
    public static readonly DiagnosticRule NeedsLoop = new(
        "PAC2005", Severity.Error, "Needs the loop", "{0} needs the loop of asyncio, which target bcl does without",
        "use --async auto or --async asyncio");

    /// <summary>A construct that is not converted.</summary>
    public static readonly DiagnosticRule Unsupported = new(
        "PAC3001", Severity.Error, "Not converted", "{0} is not converted", "rewrite the line, or convert it by hand");

    /// <summary>A library name without a meaning in C#.</summary>
    public static readonly DiagnosticRule UnknownLibrary = new(
        "PAC3002", Severity.Error, "Unknown library", "'{0}' has no C# counterpart in the catalog{1}",
        "write a stub for it, or convert the line by hand");

    /// <summary>A module beside a file that is converted alone.</summary>
    public static readonly DiagnosticRule ModuleBeside = new(
        "PAC3003", Severity.Error, "Module beside", "'{0}' is a file beside this one, which is converted alone",
        "convert the folder: pyasync2cs convert FOLDER -o OUTPUT");

    /// <summary>A coroutine object that is made and dropped.</summary>
    public static readonly DiagnosticRule NeverAwaited = new(
        "PAC1004", Severity.Warning, "Coroutine never awaited", "the coroutine of '{0}' is never awaited and so never runs",
        "await it, or give it to asyncio.create_task");

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [NotPython, UndefinedName, MissingImport, UnknownType, NeverAwaited, MixedNumbers, GuessedType, TakenAsMissing, OrderKept, OrderMayDiffer, TargetExplained, LeftOut, NeedsLoop, Unsupported, UnknownLibrary, ModuleBeside];
}
