using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Output;

/// <summary>What a conversion came to, as a file.</summary>
internal abstract class ConversionReport
{
    /// <summary>The files, in the order in which they were converted.</summary>
    protected List<(string Path, SourceText Python, ConversionResult Result)> Files { get; } = [];

    /// <summary>Whether it shows <see cref="ConversionResult.Facts"/>.</summary>
    public virtual bool NeedsFacts => false;

    /// <summary>The report for a file name.</summary>
    /// <exception cref="CliException">There is none of that kind.</exception>
    public static ConversionReport For(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" => new HtmlReport(),
        ".json" => new JsonReport(),
        _ => throw new CliException($"the report '{path}' must be called .html or .json"),
    };

    /// <summary>Adds a file.</summary>
    /// <param name="path">What to call it.</param>
    /// <param name="python">Its text.</param>
    /// <param name="result">What became of it.</param>
    public void Add(string path, SourceText python, ConversionResult result) => Files.Add((path, python, result));

    /// <summary>Its text.</summary>
    public abstract string Text();
}
