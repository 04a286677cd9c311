using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>
/// The runtime's sources, which ship inside the converter. Which file declares what is read off the lines that begin at
/// column 0, so that only the files that an output needs are ever parsed.
/// </summary>
internal sealed class HelperLibrary
{
    private const string Prefix = "Runtime/";

    private static readonly Lazy<HelperLibrary> s_embedded = new(() => new HelperLibrary(ReadResources()));

    // Documentation comments stay plain comments here: the slicer shortens them as text.
    private static readonly CSharpParseOptions s_options =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithDocumentationMode(DocumentationMode.None);

    private readonly Dictionary<string, string> _texts;
    private readonly string[] _names;
    private readonly Dictionary<string, List<string>> _filesOfType = [];
    private readonly Dictionary<string, List<string>> _filesOfExtension = [];
    private readonly ConcurrentDictionary<string, CompilationUnitSyntax> _parsed = new();
    private readonly ConcurrentDictionary<(string Type, string Member), bool> _has = new();

    /// <summary>Makes a library of some sources.</summary>
    /// <param name="files">Name and text of each.</param>
    internal HelperLibrary(IEnumerable<KeyValuePair<string, string>> files)
    {
        _texts = new Dictionary<string, string>(files, StringComparer.Ordinal);
        _names = [.. _texts.Keys.Order(StringComparer.Ordinal)];

        // Of a type in several files, the one with its own name comes first: Asyncio.cs, then Asyncio.Sleep.cs.
        foreach (var name in _names.OrderBy(name => name.Count(c => c == '.')))
        {
            foreach (var line in _texts[name].AsSpan().EnumerateLines())
            {
                Index(line, name);
            }
        }
    }

    /// <summary>The runtime, read when first asked for.</summary>
    public static HelperLibrary Embedded => s_embedded.Value;

    /// <summary>The names of all files, sorted.</summary>
    public IEnumerable<string> Files => _names;

    /// <summary>The files that declare a type, sorted.</summary>
    /// <param name="type">The simple name of a type that is not nested.</param>
    public IReadOnlyList<string> FilesOfType(string type) => _filesOfType.GetValueOrDefault(type, []);

    /// <summary>Whether the runtime has a type with a member of a name.</summary>
    /// <param name="type">The simple name of a type that is not nested.</param>
    /// <param name="member">The member's name.</param>
    public bool Has(string type, string member) => _has.GetOrAdd((type, member), _ => FilesOfType(type).Any(file => Parse(file).DescendantNodes()
        .OfType<MemberDeclarationSyntax>()
        .Any(node => node switch
        {
            MethodDeclarationSyntax m => m.Identifier.ValueText == member && !m.Modifiers.Any(SyntaxKind.PrivateKeyword),
            PropertyDeclarationSyntax p => p.Identifier.ValueText == member,
            FieldDeclarationSyntax f => f.Declaration.Variables.Any(v => v.Identifier.ValueText == member),
            _ => false,
        })));

    /// <summary>The files that may declare an extension method, sorted.</summary>
    /// <param name="method">The method's name.</param>
    public IReadOnlyList<string> FilesOfExtension(string method) => _filesOfExtension.GetValueOrDefault(method, []);

    /// <summary>The parsed file, with trivia as the printer reads it.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    public CompilationUnitSyntax Parse(string file) => _parsed.GetOrAdd(
        file, name => Trivia.Normalize(SyntaxFactory.ParseCompilationUnit(_texts[name], options: s_options)));

    private static IEnumerable<KeyValuePair<string, string>> ReadResources()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            // Path separators in resource names are those of the machine that built them.
            var name = resource.Replace('\\', '/');
            if (name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".cs", StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                yield return new(name[Prefix.Length..], reader.ReadToEnd());
            }
        }
    }

    private void Index(ReadOnlySpan<char> line, string file)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (char.IsLetter(line[0]))
        {
            if (DeclaredType(line) is { } type)
            {
                Add(_filesOfType, type, file);
            }
        }
        else if (line.IndexOf("(this ") is var at and > 0)
        {
            Add(_filesOfExtension, LastName(line[..at]), file);
        }
    }

    private static string? DeclaredType(ReadOnlySpan<char> line)
    {
        var isDeclaration = false;
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (word is "delegate")
            {
                var end = line.IndexOf('(');
                return end < 0 ? null : LastName(line[..end]);
            }

            if (word is "class" or "struct" or "interface" or "record" or "enum")
            {
                isDeclaration = true;
            }
            else if (isDeclaration)
            {
                var end = word.IndexOfAny("<(:;{");
                return (end < 0 ? word : word[..end]).ToString();
            }
            else if (word is "using" or "namespace")
            {
                return null;
            }
        }

        return null;
    }

    private static string LastName(ReadOnlySpan<char> text)
    {
        if (text.EndsWith(">"))
        {
            text = text[..text.LastIndexOf('<')];
        }

        return text[(text.LastIndexOf(' ') + 1)..].ToString();
    }

    private static void Add(Dictionary<string, List<string>> files, string name, string file)
    {
        if (!files.TryGetValue(name, out var list))
        {
            files.Add(name, list = []);
        }

        if (!list.Contains(file))
        {
            list.Add(file);
        }
    }
}
