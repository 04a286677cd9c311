using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>--layout script</c> for a folder: each of its scripts stands for itself, with the modules that it imports.</summary>
internal static class ScriptFolder
{
    /// <summary>Converts the scripts: one file each, or a folder with a project for one that imports others.</summary>
    /// <param name="files">The files of the folder.</param>
    /// <param name="options">How.</param>
    public static IReadOnlyList<ConvertedFile> Convert(IReadOnlyList<SourceText> files, ConversionOptions options)
    {
        List<ConvertedFile> result = [];
        foreach (var script in Transpiler.FindScripts(files, options))
        {
            var name = Path.GetFileNameWithoutExtension(script);
            var folder = Path.ChangeExtension(script, null);

            // Its files stand a folder further down.
            var depth = string.Concat(Enumerable.Repeat("../", folder.Count(c => c == '/') + 1));
            var parts = Transpiler.ConvertFolder(files, options with { Script = script, ProjectName = name, PathInDirectives = options.PathInDirectives is { } lead ? path => depth + lead(path) : null });
            if (parts.Count(part => part.SourcePath is not null) == 1)
            {
                var source = files.First(file => file.Path == script);
                result.Add(new ConvertedFile(Path.ChangeExtension(script, ".cs"), script, Transpiler.Convert(source, options)));
                continue;
            }

            result.AddRange(parts.Select(part => part with { Path = $"{folder}/{part.Path}" }));
        }

        return result;
    }
}
