using PyAsyncToCs.Cli.Input;

namespace PyAsyncToCs.Cli.Output;

/// <summary>Where results go.</summary>
internal static class OutputPath
{
    /// <summary>Whether a value of <c>--output</c> means standard output.</summary>
    public static bool IsStandardOutput(string? output) => output is null or "-";

    /// <summary>Refuses an output that is the input.</summary>
    /// <exception cref="CliException">It is.</exception>
    public static void RefuseSame(string input, string output)
    {
        bool same;
        try
        {
            same = RealPath.Same(input, output);
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            throw CliException.For("write", output, exception);
        }

        if (same)
        {
            throw new CliException($"the output '{output}' is the input");
        }
    }

    /// <summary>What leads from an output to its input, in a <c>#line</c> directive: the two may be moved together.</summary>
    public static string FromOutput(string output, string input) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(output))!, Path.GetFullPath(input)).Replace('\\', '/');

    /// <summary>The output folder for an input folder.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="output">The value of <c>--output</c>, or null.</param>
    /// <exception cref="CliException">It is missing, a file, or the input.</exception>
    public static string ForFolder(string input, string? output)
    {
        if (output is null or "-")
        {
            throw new CliException($"'{input}' is a folder; name a folder for the results with -o");
        }

        if (File.Exists(output))
        {
            throw new CliException($"'{output}' is a file; a folder's results go to a folder");
        }

        RefuseSame(input, output);
        return output;
    }

    /// <summary>The output file for an input file; in a folder, the input's name with another extension.</summary>
    /// <param name="input">The input file, or null for standard input.</param>
    /// <param name="output">The value of <c>--output</c>.</param>
    /// <param name="extension">The extension, with its dot.</param>
    /// <exception cref="CliException">There is no name for it, or it is the input.</exception>
    public static string ForFile(string? input, string output, string extension)
    {
        if (Directory.Exists(output) || Path.EndsInDirectorySeparator(output))
        {
            if (input is null)
            {
                throw new CliException($"'{output}' is a folder; name the file to write");
            }

            output = Path.Combine(output, Path.GetFileNameWithoutExtension(input) + extension);
        }

        if (input is not null)
        {
            RefuseSame(input, output);
        }

        return output;
    }
}
