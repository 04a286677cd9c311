namespace PyAsyncToCs.Cli.Commands;

/// <summary>
/// The usual forms of <c>convert</c>, without an option but <c>-o</c>: they are understood without describing the command
/// line, which would take a sixth of the time that a snippet takes.
/// </summary>
internal static class PlainConvert
{
    /// <summary>The request, or null where the command line or a settings file has more to say.</summary>
    public static ConvertRequest? Read(string[] args)
    {
        string? input = null;
        string? output = null;
        if (args is not [ConvertCommand.Name, ..])
        {
            return null;
        }

        for (var i = 1; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "-o" when output is null && i + 1 < args.Length && IsPath(args[i + 1]):
                    output = args[++i];
                    break;
                case var path when input is null && IsPath(path):
                    input = path;
                    break;
                default:
                    return null;
            }
        }

        return ConfigurationFile.Find(input) is null
            ? new ConvertRequest { Inputs = input is null ? [] : [input], Output = output, Options = new ConversionOptions() }
            : null;
    }

    private static bool IsPath(string argument) => argument is "-" or [not '-', ..];
}
