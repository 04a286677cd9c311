using Spectre.Console;

namespace PyAsyncToCs.Cli.Output;

/// <summary>Spectre's consoles over our streams; nothing of it is loaded where nobody asks for a table.</summary>
internal static class Consoles
{
    /// <summary>Width of a table that goes to a file.</summary>
    private const int PlainWidth = 160;

    /// <summary>A console over a writer.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="isTerminal">Whether a person looks at it, and does not mind colours.</param>
    /// <param name="isMoving">Whether what is written there moves the cursor, for all that.</param>
    public static IAnsiConsole Over(TextWriter writer, bool isTerminal, bool isMoving = false)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal || isMoving ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isTerminal || isMoving ? InteractionSupport.Yes : InteractionSupport.No,
        });
        if (!isTerminal && !isMoving)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }
}
