using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>doctest</c>, as far as texts are changed.</summary>
public static class PyDocTest
{
    /// <summary><c>script_from_examples(text)</c>: the examples as a program, and what stands around them as comments.</summary>
    public static string Script(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        var indents = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        lines = [.. lines.Select(line => line[Math.Min(indents, line.Length)..])];
        List<string> output = [];
        for (var at = 0; at < lines.Count - 1;)
        {
            var start = Regex.Match(lines[at], @"^( *)>>> ?(.*)");
            if (!start.Success)
            {
                output.Add(lines[at].TrimEnd() is { Length: > 0 } ? "# " + lines[at] : "#");
                at++;
                continue;
            }

            var margin = start.Groups[1].Length;
            output.Add(start.Groups[2].Value);
            for (at++; at < lines.Count && Regex.Match(lines[at], $"^ {{{margin}}}\\.\\.\\.(?: (.*))?$") is { Success: true } more; at++)
            {
                output.Add(more.Groups[1].Value);
            }

            var first = at;
            for (; at < lines.Count && lines[at].Trim().Length > 0 && !Regex.IsMatch(lines[at], "^ *>>>( |$)"); at++)
            {
                output.AddRange(at == first ? ["# Expected:"] : []);
                output.Add("## " + lines[at][Math.Min(margin, lines[at].Length)..]);
            }
        }

        var from = output.FindIndex(line => line != "#");
        return from < 0 ? "\n" : string.Join('\n', output[from..(output.FindLastIndex(line => line != "#") + 1)]) + "\n";
    }
}
