using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Dump;

// Our half of the conformance run: conformance.py names the inputs and compares what is printed here with CPython.
//   files LIST    each line of LIST names a file: prints "ok SHA256-of-the-dump" or "error LINE MESSAGE"
//   inputs FILE   FILE holds texts, each behind its length in bytes: prints "ok" or "error LINE MESSAGE"
//   dump FILE     prints the tree
var options = new ParseOptions(PythonVersion.Python313);
var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
var clock = Stopwatch.StartNew();
switch (args)
{
    case ["files", var list]:
        var paths = File.ReadAllLines(list);
        Report(paths.Length, i => Compare(() => SourceDecoder.Decode(File.ReadAllBytes(paths[i]), paths[i]), withTree: true));
        break;
    case ["inputs", var file]:
        var texts = ReadTexts(file);
        Report(texts.Count, i => Compare(() => new DecodedSource(new SourceText(texts[i]), null), withTree: false));
        break;
    case ["dump", var path]:
        var result = PythonParser.Parse(SourceDecoder.Decode(File.ReadAllBytes(path), path).Source, options);
        foreach (var error in result.Errors)
        {
            Console.Error.WriteLine($"{result.Source.GetLine(error.Start)}: {error.Message}");
        }

        AstDumper.Dump(result.Module, result.Source, output);
        output.WriteLine();
        break;
    default:
        Console.Error.WriteLine("usage: files LIST | inputs FILE | dump FILE");
        return 2;
}

output.Flush();
Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{args[0]}: {clock.Elapsed.TotalSeconds:0.0} s"));
return 0;

void Report(int count, Func<int, string> compare)
{
    var lines = new string[count];
    Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => lines[i] = compare(i));
    foreach (var line in lines)
    {
        output.WriteLine(line);
    }
}

string Compare(Func<DecodedSource> read, bool withTree)
{
    try
    {
        var (source, problem) = read();
        if (problem is not null)
        {
            return Line("error", $"{source.GetLine(problem.Start)}\t{problem.Message}");
        }

        var result = PythonParser.Parse(source, options);
        if (!result.Success)
        {
            var error = result.Errors[0];
            return Line("error", $"{result.Source.GetLine(error.Start)}\t{error.Message}");
        }

        return withTree ? Line("ok", Hash(result)) : "ok";
    }
    catch (Exception exception) when (exception is not OutOfMemoryException)
    {
        return Line("crash", exception.ToString());
    }
}

static string Line(string verdict, string text) => $"{verdict}\t{text.ReplaceLineEndings("\\n")}";

static string Hash(ParseResult result)
{
    using var sink = new MemoryStream();
    using (var writer = new StreamWriter(sink, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
    {
        AstDumper.Dump(result.Module, result.Source, writer);
    }

    return Convert.ToHexStringLower(SHA256.HashData(sink.GetBuffer().AsSpan(0, (int)sink.Length)));
}

static List<string> ReadTexts(string path)
{
    var bytes = File.ReadAllBytes(path).AsSpan();
    List<string> texts = [];
    while (!bytes.IsEmpty)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        texts.Add(Encoding.UTF8.GetString(bytes.Slice(4, length)));
        bytes = bytes[(4 + length)..];
    }

    return texts;
}
