using System.Text;

namespace PyAsyncToCs.Diagnostics;

/// <summary>What <c>pyasync2cs explain</c> and docs/diagnostics.md say of each rule.</summary>
public static class Explanations
{
    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<Explanation> All { get; } =
    [
        new(
            Rules.NotPython,
            """
            CPython would not run this text either. The message is CPython's own where it has one. Nothing is written for the file, and the exit code is 3.
            """,
            "total = = 1\n",
            "total = 1\n"),
        new(
            Rules.UndefinedName,
            """
            The name is not defined anywhere in the input, so its type and its meaning are unknown. A call of it becomes a call of a function that throws, which keeps the rest of the file usable. CPython raises NameError there.
            """,
            "print(fetch_all(3))\n",
            "def fetch_all(count: int) -> int:\n    return count\n\n\nprint(fetch_all(3))\n"),
        new(
            Rules.MissingImport,
            """
            Snippets from documentation often leave their imports out. A name of a well-known module that is used like the module is taken for it. As a whole program, CPython would raise NameError.
            """,
            "async def main():\n    print(\"ready\")\n\n\nasyncio.run(main())\n",
            "import asyncio\n\n\nasync def main():\n    print(\"ready\")\n\n\nasyncio.run(main())\n"),
        new(
            Rules.UnknownType,
            """
            Nothing in the input says what the value is: no call fills the parameter, and its uses fit many types. C# gets 'object', which compiles but can do little. An annotation decides it.
            """,
            "def keep(value):\n    return value\n",
            "def keep(value: str) -> str:\n    return value\n"),
        new(
            Rules.NeverAwaited,
            """
            Calling an async function only makes a coroutine; it runs when something awaits it. CPython warns when such a coroutine is dropped, and so the C# does not start it either.
            """,
            "import asyncio\n\n\nasync def notify():\n    print(\"done\")\n\n\nasync def main():\n    notify()\n\n\nasyncio.run(main())\n",
            "import asyncio\n\n\nasync def notify():\n    print(\"done\")\n\n\nasync def main():\n    await notify()\n\n\nasyncio.run(main())\n"),
        new(
            Rules.MixedNumbers,
            """
            Python keeps 1 and 1.0 apart when it prints them; a C# double does not. Where both meet under one name and the program shows which it was, the name is a PyNumber, a small struct that remembers. If all its values may be floats, write them so, and it becomes a double.
            """,
            "values = [1, 2.5]\nfor value in values:\n    print(value)\n",
            "values = [1.0, 2.5]\nfor value in values:\n    print(value)\n"),
        new(
            Rules.GuessedType,
            """
            A function that nothing calls is kept, because somebody may want it. Its parameters get the types that their uses ask for, which may be narrower than what the Python took.
            """,
            "def shout(text):\n    return text.upper() + \"!\"\n",
            "def shout(text: str) -> str:\n    return text.upper() + \"!\"\n"),
        new(
            Rules.TakenAsMissing,
            """
            A program that imports a library inside try/except ImportError can do without it. The library has no meaning in C# here, so the conversion takes the other branch, as a machine would on which it is not installed.
            """,
            "try:\n    import ujson_of_ours as json\nexcept ImportError:\n    import json\n\nprint(json.dumps([1, 2]))\n",
            "import json\n\nprint(json.dumps([1, 2]))\n"),
        new(
            Rules.OrderKept,
            """
            asyncio runs coroutines in an order that a program can show: first come, first served, each until its next await. The thread pool of .NET promises no order. Where the order can be seen, the entry point runs on an event loop that keeps asyncio's. Use --explain-async to have the reason for each entry point, and --async bcl to have plain tasks where the order does not matter to you. docs/async-targets.md says more.
            """,
            "import asyncio\n\n\nasync def work(name):\n    await asyncio.sleep(0)\n    print(name)\n\n\nasync def main():\n    await asyncio.gather(work(\"a\"), work(\"b\"))\n\n\nasyncio.run(main())\n",
            null),
        new(
            Rules.OrderMayDiffer,
            """
            Plain tasks were asked for with --async bcl, and here the order of what they do is up to the scheduler. Either it does not matter, or --async auto keeps it.
            """,
            "import asyncio\n\n\nasync def work(name):\n    await asyncio.sleep(0)\n    print(name)\n\n\nasync def main():\n    await asyncio.gather(work(\"a\"), work(\"b\"))\n\n\nasyncio.run(main())\n",
            null,
            "--async bcl"),
        new(
            Rules.TargetExplained,
            """
            On request, each entry point is told with what it runs on and the line that decided it.
            """,
            "import asyncio\n\n\nasync def main():\n    print(\"ready\")\n\n\nasyncio.run(main())\n",
            null,
            "--explain-async"),
        new(
            Rules.LeftOut,
            """
            The line chooses or configures one of CPython's own event loops. .NET has nothing of the kind to choose, and the program does the same without it. In a notebook, the line is a command to IPython (%magic, !shell, name?) or the cell is in another language; it becomes a comment.
            """,
            "import asyncio\n\n\nasync def main():\n    print(\"ready\")\n\n\nasyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())\nasyncio.run(main())\n",
            "import asyncio\n\n\nasync def main():\n    print(\"ready\")\n\n\nasyncio.run(main())\n"),
        new(
            Rules.NeedsLoop,
            """
            .NET's own tasks have no counterpart that would do what Python does here, and --async bcl asks for them. The place is marked with a throw. On the loop of asyncio, which --async auto takes for such a program, it is converted.
            """,
            "import asyncio\n\n\nasync def work():\n    await asyncio.sleep(0.1)\n\n\nasync def main():\n    await asyncio.shield(work())\n\n\nasyncio.run(main())\n",
            null,
            "--async bcl"),
        new(
            Rules.Unsupported,
            """
            The construct has no C# that would behave the same, or none that this version knows. Its place is marked with a throw beside the Python line, so that the rest compiles and nothing goes wrong in silence. Rewrite the Python line, or replace the throw by hand.
            """,
            "source = input()\nprint(eval(source))\n",
            "print(sum(int(part) for part in input().split(\"+\")))\n"),
        new(
            Rules.UnknownLibrary,
            """
            A library's Python signature and its C# meaning stand together in the catalog. This name is not in it. Convert the line by hand, or describe the name in a stub.
            """,
            "import tkinter\n\ntkinter.Tk().mainloop()\n",
            "print(\"no window here\")\n"),
        new(
            Rules.ModuleBeside,
            """
            The file imports a module that stands beside it. A file converted alone knows nothing of it; a folder is converted as one program, in which types flow from module to module.
            """,
            "import helpers\n\nprint(helpers.answer())\n",
            null,
            "with helpers.py beside it"),
    ];

    /// <summary>The explanation of a rule.</summary>
    /// <param name="code">Its code, in any case.</param>
    /// <returns>The explanation, or null for a code that is none.</returns>
    public static Explanation? Find(string code) => All.FirstOrDefault(e => e.Rule.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>All of them as one document.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder(
            """
            # Diagnostics

            Every message of the converter has a code. `pyasync2cs explain CODE` shows its part of this page.
            PAC0xxx is about the input, PAC1xxx about names and types, PAC2xxx about what the scheduler can show, PAC3xxx about what is not converted.
            Errors end `convert` and `check` with 1 (PAC0xxx: 3); warnings and infos do not.

            <!-- Written from the table in src/PyAsyncToCs/Diagnostics; a test keeps them equal. -->

            | Code | Severity | |
            | --- | --- | --- |

            """);
        var ordered = All.OrderBy(e => e.Rule.Code, StringComparer.Ordinal).ToList();
        foreach (var (rule, _, _, _, _) in ordered)
        {
            text.Append($"| [{rule.Code}](#{rule.Code.ToLowerInvariant()}) | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} |\n");
        }

        foreach (var explanation in ordered)
        {
            text.Append($"\n## {explanation.Rule.Code}\n\n");
            Append(text, explanation);
        }

        return text.ToString();
    }

    /// <summary>One explanation, as text that is Markdown too.</summary>
    public static string Text(Explanation explanation)
    {
        var text = new StringBuilder($"# {explanation.Rule.Code}\n\n");
        Append(text, explanation);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Explanation explanation)
    {
        var rule = explanation.Rule;
        text.Append($"**{rule.Title}** ({rule.Severity.ToString().ToLowerInvariant()}): \"{rule.MessageFormat.Replace("{0}", "…", StringComparison.Ordinal).Replace("{1}", "…", StringComparison.Ordinal)}\"\n\n");
        text.Append(explanation.Why.Trim()).Append("\n\n");
        text.Append(explanation.Options is { } options ? $"Reported in ({options}):\n\n" : "Reported in:\n\n");
        text.Append($"```python\n{explanation.Before}```\n");
        text.Append(explanation.After is { } after ? $"\nNot in:\n\n```python\n{after}```\n" : "");
        text.Append(rule.Suggestion is { } help ? $"\nHelp: {help}.\n" : "");
    }
}
