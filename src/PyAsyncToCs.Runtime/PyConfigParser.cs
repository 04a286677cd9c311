using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>configparser.ConfigParser</c>.</summary>
/// <param name="defaults">What every section has.</param>
/// <param name="allowNoValue">Whether an option may stand alone.</param>
/// <param name="strict">Whether a section may come once only.</param>
/// <param name="interpolation">What begins a reference to another value: <c>%</c>, <c>$</c>; null where nothing does.</param>
public sealed class PyConfigParser(Dictionary<string, string>? defaults = null, bool allowNoValue = false, bool strict = true, string? interpolation = "%") : IEnumerable<string>
{
    private readonly Dictionary<string, Dictionary<string, string?>> _sections = [];
    private readonly List<string> _order = [];

    private readonly Dictionary<string, string?> _defaults = (defaults ?? []).ToDictionary(pair => pair.Key.ToLowerInvariant(), pair => (string?)pair.Value);

    /// <summary><c>optionxform</c>: what stands for an option's name.</summary>
    public Func<string, string> OptionForm { get; set; } = option => option.ToLowerInvariant();

    /// <summary>What every section has.</summary>
    public Dictionary<string, string> Defaults => _defaults.ToDictionary(pair => pair.Key, pair => pair.Value ?? "");

    /// <summary>A section, in whose values references are filled.</summary>
    public PyConfigSection this[string name] => name == "DEFAULT" || HasSection(name) ? new PyConfigSection(this, name) : throw new KeyNotFoundException(PyText.Quote(name));

    /// <summary><c>read_string(text)</c>.</summary>
    /// <exception cref="PyConfigException">The text is no such file.</exception>
    public void ReadText(string text)
    {
        var (current, option, indent, number) = ((string?)null, (string?)null, 0, 0);
        HashSet<string> seen = [];
        foreach (var raw in text.Split('\n'))
        {
            number++;
            if (raw.TrimStart() is ['#' or ';', ..])
            {
                continue;
            }

            var line = raw.TrimEnd();
            var depth = line.Length - line.TrimStart().Length;
            var value = line.Trim();
            if (value.Length == 0)
            {
                // An empty line belongs to a value only where more of it follows.
                if (option is not null && current is not null && Table(current)[option] is { } open)
                {
                    Table(current)[option] = open + "\n";
                }

                continue;
            }

            if (current is not null && option is not null && depth > indent)
            {
                Table(current)[option] += "\n" + value;
                continue;
            }

            indent = depth;
            if (Regex.Match(value, @"^\[(.+)\]") is { Success: true } header)
            {
                (current, option) = (header.Groups[1].Value, null);
                if (!seen.Add(current) && strict && current != "DEFAULT")
                {
                    throw new PyDuplicateSectionException($"While reading from '<string>' [line {number,2}]: section {PyText.Quote(current)} already exists");
                }

                Create(current);
                continue;
            }

            if (current is null)
            {
                throw new PyMissingSectionHeaderException($"File contains no section headers.\nfile: '<string>', line: {number}\n{PyText.Quote(raw + "\n")}");
            }

            var parts = Regex.Match(value, @"^(.*?)\s*[=:]\s*(.*)$");
            if (!parts.Success && !allowNoValue)
            {
                throw new PyConfigParsingException($"Source contains parsing errors: '<string>'\n\t[line {number,2}]: {PyText.Quote(raw + "\n")}");
            }

            option = OptionForm(parts.Success ? parts.Groups[1].Value : value);
            Table(current)[option] = parts.Success ? parts.Groups[2].Value : null;
        }

        foreach (var name in _order.Prepend("DEFAULT"))
        {
            foreach (var key in Table(name).Keys.ToList())
            {
                Table(name)[key] = Table(name)[key]?.TrimEnd('\n');
            }
        }
    }

    /// <summary><c>read(filenames)</c>: those that are there.</summary>
    public List<string> ReadFiles(IEnumerable<string> names)
    {
        List<string> read = [.. names.Where(File.Exists)];
        read.ForEach(name => ReadText(File.ReadAllText(name)));
        return read;
    }

    /// <summary><c>read_dict(dictionary)</c>.</summary>
    public void ReadDictionary<T>(Dictionary<string, Dictionary<string, T>> dictionary)
    {
        foreach (var (name, options) in dictionary)
        {
            Create(name);
            foreach (var (key, value) in options)
            {
                Table(name)[OptionForm(key)] = PyText.Str(value);
            }
        }
    }

    /// <summary><c>parser[section] = options</c>.</summary>
    public void Replace<T>(string section, Dictionary<string, T> options)
    {
        Create(section);
        Table(section).Clear();
        ReadDictionary(new Dictionary<string, Dictionary<string, T>> { [section] = options });
    }

    /// <summary><c>sections()</c>.</summary>
    public List<string> Sections() => [.. _order];

    /// <summary><c>add_section(name)</c>.</summary>
    /// <exception cref="PyDuplicateSectionException">There is one.</exception>
    public void AddSection(string name)
    {
        if (HasSection(name))
        {
            throw new PyDuplicateSectionException($"Section {PyText.Quote(name)} already exists");
        }

        Create(name);
    }

    /// <summary><c>has_section(name)</c>.</summary>
    public bool HasSection(string name) => _order.Contains(name);

    /// <summary><c>remove_section(name)</c>.</summary>
    public bool RemoveSection(string name) => _sections.Remove(name) | _order.Remove(name);

    /// <summary><c>options(section)</c>.</summary>
    public List<string> Options(string section) => [.. Checked(section).Keys.Union(_defaults.Keys)];

    /// <summary><c>has_option(section, option)</c>.</summary>
    public bool HasOption(string section, string option) =>
        (section == "DEFAULT" || HasSection(section)) && (Table(section).ContainsKey(OptionForm(option)) || _defaults.ContainsKey(OptionForm(option)));

    /// <summary><c>remove_option(section, option)</c>.</summary>
    public bool RemoveOption(string section, string option) => Checked(section).Remove(OptionForm(option));

    /// <summary><c>set(section, option, value)</c>.</summary>
    public void Set(string section, string option, string? value) => Checked(section)[OptionForm(option)] = value;

    /// <summary><c>get(section, option, fallback)</c>.</summary>
    /// <exception cref="PyConfigException">There is no such section or option.</exception>
    public string Get(string section, string option, string? fallback = null) =>
        HasOption(section, option) ? Filled(section, OptionForm(option), 0)! : fallback ?? throw Missing(section, option);

    /// <summary><c>getint(section, option, fallback)</c>.</summary>
    public int GetInt(string section, string option, int? fallback = null) =>
        fallback is { } other && !HasOption(section, option) ? other : (int)PyInt.Parse(Get(section, option));

    /// <summary><c>getfloat(section, option, fallback)</c>.</summary>
    public double GetFloat(string section, string option, double? fallback = null) =>
        fallback is { } other && !HasOption(section, option) ? other : PyFloat.Parse(Get(section, option));

    /// <summary><c>getboolean(section, option, fallback)</c>.</summary>
    /// <exception cref="ArgumentException">The value is no truth value.</exception>
    public bool GetBool(string section, string option, bool? fallback = null) =>
        fallback is { } other && !HasOption(section, option) ? other : Get(section, option).ToLowerInvariant() switch
        {
            "1" or "yes" or "true" or "on" => true,
            "0" or "no" or "false" or "off" => false,
            _ => throw new ArgumentException($"Not a boolean: {Get(section, option)}"),
        };

    /// <summary><c>items(section)</c>.</summary>
    public List<(string, string)> Items(string section)
    {
        _ = Checked(section);
        return [.. _defaults.Keys.Union(Table(section).Keys).Select(key => (key, Filled(section, key, 0)!))];
    }

    /// <summary><c>write(file)</c>.</summary>
    public void Write(TextWriter file)
    {
        foreach (var name in _order.Prepend("DEFAULT"))
        {
            if (name == "DEFAULT" && _defaults.Count == 0)
            {
                continue;
            }

            var text = new StringBuilder($"[{name}]\n");
            foreach (var (key, value) in Table(name))
            {
                text.Append(value is null ? $"{key}\n" : $"{key} = {value.Replace("\n", "\n\t")}\n");
            }

            file.Write(text.Append('\n').ToString());
        }
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _order.Prepend("DEFAULT").GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Create(string name)
    {
        if (name != "DEFAULT" && _sections.TryAdd(name, []))
        {
            _order.Add(name);
        }
    }

    private IDictionary<string, string?> Table(string section) => section == "DEFAULT" ? _defaults : _sections[section];

    private IDictionary<string, string?> Checked(string section) =>
        section == "DEFAULT" || HasSection(section) ? Table(section) : throw new PyNoSectionException($"No section: {PyText.Quote(section)}");

    private PyConfigException Missing(string section, string option) => section != "DEFAULT" && !HasSection(section)
        ? new PyNoSectionException($"No section: {PyText.Quote(section)}")
        : new PyNoOptionException($"No option {PyText.Quote(OptionForm(option))} in section: {PyText.Quote(section)}");

    // %(name)s is the value of another option, %% a percent sign; extended, ${name} and ${section:name}, $$ a dollar.
    private string? Filled(string section, string option, int depth)
    {
        if ((Table(section).TryGetValue(option, out var own) ? own : _defaults[option]) is not { } value || interpolation is null)
        {
            return Table(section).TryGetValue(option, out own) ? own : _defaults[option];
        }

        if (depth > 10)
        {
            throw new PyConfigException($"Recursion limit exceeded in value substitution: option {PyText.Quote(option)} in section {PyText.Quote(section)}");
        }

        return Regex.Replace(value, interpolation == "$" ? @"\$(?:\$|\{(?:([^}:]+):)?([^}:]+)\})" : @"%(?:%|()\((\w+)\)s)", match =>
        {
            var (from, name) = (match.Groups[1].Length > 0 ? match.Groups[1].Value : section, match.Groups[2].Value);
            return name.Length == 0 ? interpolation
                : HasOption(from, name) ? Filled(from, OptionForm(name), depth + 1) ?? ""
                : throw new PyConfigException($"Bad value substitution: option {PyText.Quote(option)} in section {PyText.Quote(section)} contains an interpolation key {PyText.Quote(name)} which is not a valid option name. Raw value: {PyText.Quote(value)}");
        });
    }
}

/// <summary>A section of a <see cref="PyConfigParser"/>.</summary>
/// <param name="parser">The parser.</param>
/// <param name="name">The section's name.</param>
public sealed class PyConfigSection(PyConfigParser parser, string name) : IPyRepr
{
    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary><c>section[key]</c>.</summary>
    public string this[string key]
    {
        get => Find(key) ?? throw new KeyNotFoundException(PyText.Quote(key));
        set => parser.Set(name, key, value);
    }

    /// <summary><c>get(key)</c>.</summary>
    public string? Find(string key) => parser.HasOption(name, key) ? parser.Get(name, key) : null;

    /// <summary><c>getint(key, fallback)</c>.</summary>
    public int GetInt(string key, int? fallback = null) => parser.GetInt(name, key, fallback);

    /// <summary><c>getfloat(key, fallback)</c>.</summary>
    public double GetFloat(string key, double? fallback = null) => parser.GetFloat(name, key, fallback);

    /// <summary><c>getboolean(key, fallback)</c>.</summary>
    public bool GetBool(string key, bool? fallback = null) => parser.GetBool(name, key, fallback);

    /// <summary><c>update(items)</c>.</summary>
    public void Update(Dictionary<string, string> items)
    {
        foreach (var (key, value) in items)
        {
            this[key] = value;
        }
    }

    /// <summary><c>pop(key)</c>.</summary>
    public string Pop(string key)
    {
        var value = this[key];
        Remove(key);
        return value;
    }

    /// <summary><c>pop(key, fallback)</c>.</summary>
    public string? PopOr(string key, string? fallback) => Contains(key) ? Pop(key) : fallback;

    /// <summary><c>key in section</c>.</summary>
    public bool Contains(string key) => parser.HasOption(name, key);

    /// <summary><c>del section[key]</c>.</summary>
    public void Remove(string key)
    {
        if (!parser.RemoveOption(name, key))
        {
            throw new KeyNotFoundException(PyText.Quote(key));
        }
    }

    /// <summary>The keys.</summary>
    public List<string> Options() => parser.Options(name);

    /// <summary>The keys with their values.</summary>
    public List<(string, string)> Items() => [.. Options().Select(key => (key, this[key]))];

    /// <inheritdoc/>
    public string Repr() => $"<Section: {name}>";

    /// <inheritdoc/>
    public override string ToString() => Repr();
}
