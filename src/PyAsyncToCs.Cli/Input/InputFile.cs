namespace PyAsyncToCs.Cli.Input;

/// <summary>One input: a file, or what is piped in.</summary>
/// <param name="Path">Its path, or null for standard input.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record InputFile(string? Path, byte[] Bytes)
{
    /// <summary>What to call it in messages.</summary>
    public string DisplayName => Path ?? "<stdin>";

    /// <summary>Reads an input.</summary>
    /// <param name="argument">A path, <c>-</c>, or null for what is piped in.</param>
    /// <param name="command">The command that asks, for the message.</param>
    /// <param name="host">The streams.</param>
    /// <exception cref="CliException">There is nothing to read, or it cannot be read.</exception>
    public static InputFile Read(string? argument, string command, CliHost host)
    {
        if (argument is null && !host.IsInputRedirected)
        {
            throw new CliException($"no input: name a file or a folder, or pipe Python in (see 'pyasync2cs {command} --help')");
        }

        if (argument is null or "-")
        {
            return new InputFile(null, host.ReadInput());
        }

        if (argument.Length == 0)
        {
            throw new CliException("the input's name is empty");
        }

        if (argument[0] == '-' && !File.Exists(argument))
        {
            throw new CliException($"unrecognized option '{argument}' (see 'pyasync2cs {command} --help')");
        }

        return new InputFile(argument, ReadBytes(argument));
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="CliException">It cannot be read.</exception>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            throw CliException.For("read", path, exception);
        }
    }
}
