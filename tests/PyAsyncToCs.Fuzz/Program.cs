using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PyAsyncToCs;
using PyAsyncToCs.Fuzz;
using PyAsyncToCs.Syntax;

// Usage: CORPUS SECONDS [SEED [KEEP [SKIP]]]. Converts mutated programs; what throws, takes too long or gives C# that does not
// parse is written to the folder KEEP. The same seed gives the
// same inputs; the first SKIP of them are passed over.
const int LimitSeconds = 20;
const int MaxShown = 20;

var seconds = args.Length > 1 && double.TryParse(args[1], out var given) ? given : 60;
var seed = args.Length > 2 && int.TryParse(args[2], out var number) ? number : Environment.TickCount;
var keep = args.Length > 3 ? args[3] : Path.Combine(Path.GetTempPath(), $"pyasync2cs-fuzz-{seed}");
var skipped = args.Length > 4 && int.TryParse(args[4], out var count) ? count : 0;
var programs = Directory.EnumerateFiles(args[0], "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
var mutator = new Mutator(programs, new Random(seed));
var parseOptions = new CSharpParseOptions(LanguageVersion.CSharp14).WithFeatures([new("FileBasedProgram", "true")]);
Directory.CreateDirectory(keep);
var current = Path.Combine(keep, "current.py");
// Lone surrogates are written as U+FFFD.
var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var findings = new Dictionary<string, int>();
var (inputs, converted) = (0, 0);
var watch = Stopwatch.StartNew();
while (watch.Elapsed.TotalSeconds < seconds)
{
    var text = mutator.Next();
    inputs++;
    if (inputs <= skipped)
    {
        continue;
    }

    // A stack overflow ends the process: what was being converted then is in this file.
    File.WriteAllText(current, text, encoding);
    if (await ProblemAsync(text) is { } problem)
    {
        findings[problem] = findings.GetValueOrDefault(problem) + 1;
        if (findings[problem] == 1)
        {
            var path = Path.Combine(keep, $"{findings.Count:000}.py");
            File.WriteAllText(path, text, encoding);
            Console.WriteLine($"{path}: {problem}");
        }

        if (findings.Count >= MaxShown)
        {
            break;
        }
    }
}

File.Delete(current);
Console.WriteLine($"{inputs} inputs with seed {seed}, {converted} of them Python that was converted, {findings.Count} kinds of findings");
return findings.Count == 0 ? 0 : 1;

async Task<string?> ProblemAsync(string text)
{
    var work = Task.Run(() => Problem(text));
    return await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(LimitSeconds))) == work ? await work : $"takes longer than {LimitSeconds} s";
}

string? Problem(string text)
{
    try
    {
        var result = Transpiler.Convert(new SourceText(text, "fuzz.py"), new ConversionOptions { ThrowsOnFault = true });
        if (result.CSharp is not { } csharp)
        {
            return result.Diagnostics.IsEmpty ? "no C#, and no reason" : null;
        }

        converted++;
        var error = CSharpSyntaxTree.ParseText(csharp, parseOptions).GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        return error is null ? null : $"does not parse: {error.Id} {error.GetMessage()}";
    }
    catch (Exception exception)
    {
        var place = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("PyAsyncToCs", StringComparison.Ordinal))?.Trim();
        return $"{exception.GetType().Name}: {exception.Message.Split('\n')[0]} {place}";
    }
}
