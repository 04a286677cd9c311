namespace PyAsyncToCs.Runtime;

/// <summary>What <c>getopt</c> raises.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="option">The option that it is about.</param>
public sealed class PyGetOptException(string message, string option) : Exception(message)
{
    /// <summary>The option that it is about.</summary>
    public string Option => option;
}

/// <summary>Python's <c>getopt</c>.</summary>
public static class PyGetOpt
{
    /// <summary><c>getopt(args, shortopts, longopts)</c>, and <c>gnu_getopt</c>, which goes on behind the first that is no option.</summary>
    /// <exception cref="PyGetOptException">An option is unknown or lacks its argument.</exception>
    public static (List<(string, string)> Options, List<string> Others) Parse(IEnumerable<string> args, string shorts, IEnumerable<string>? longs = null, bool goesOn = false)
    {
        List<(string, string)> options = [];
        List<string> rest = [];
        var left = new Queue<string>(args);
        while (left.TryDequeue(out var arg))
        {
            if (arg == "--")
            {
                break;
            }

            if (arg.StartsWith("--", StringComparison.Ordinal))
            {
                options.Add(Long(arg[2..], [.. longs ?? []], left));
            }
            else if (arg.StartsWith('-') && arg.Length > 1)
            {
                Short(arg[1..], shorts, options, left);
            }
            else
            {
                rest.Add(arg);
                if (!goesOn)
                {
                    break;
                }
            }
        }

        return (options, [.. rest, .. left]);
    }

    private static void Short(string letters, string shorts, List<(string, string)> options, Queue<string> left)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var name = letters[i].ToString();
            var at = letters[i] == ':' ? -1 : shorts.IndexOf(letters[i]);
            if (at < 0)
            {
                throw new PyGetOptException($"option -{name} not recognized", name);
            }

            if (at + 1 < shorts.Length && shorts[at + 1] == ':')
            {
                var value = i + 1 < letters.Length ? letters[(i + 1)..]
                    : left.TryDequeue(out var next) ? next : throw new PyGetOptException($"option -{name} requires argument", name);
                options.Add(("-" + name, value));
                return;
            }

            options.Add(("-" + name, ""));
        }
    }

    private static (string Name, string Value) Long(string text, List<string> longs, Queue<string> left)
    {
        var (name, given) = text.Split('=', 2) is [var before, var after] ? (before, after) : (text, null);
        var possible = longs.Where(option => option.StartsWith(name, StringComparison.Ordinal)).ToList();
        var exact = possible.FirstOrDefault(option => option.TrimEnd('=') == name);
        if (possible.Count == 0)
        {
            throw new PyGetOptException($"option --{name} not recognized", name);
        }

        if (exact is null && possible.Count > 1)
        {
            throw new PyGetOptException($"option --{name} not a unique prefix", name);
        }

        var full = (exact ?? possible[0]).TrimEnd('=');
        if (!(exact ?? possible[0]).EndsWith('='))
        {
            return given is null ? ("--" + full, "") : throw new PyGetOptException($"option --{full} must not have an argument", full);
        }

        return ("--" + full, given ?? (left.TryDequeue(out var next) ? next : throw new PyGetOptException($"option --{full} requires argument", full)));
    }
}
