using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>What <c>sqlite3</c> reads in a statement, and in .NET's errors.</summary>
public static class PySqliteText
{
    // Texts, quoted names and comments; then a parameter, or the end of a statement.
    private static readonly Regex s_parts = new(@"'[^']*'|""[^""]*""|--[^\n]*|/\*.*?\*/|(?<place>\?\d*)|(?<name>[:@$]\w+)|(?<word>\w+)|(?<end>;)", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    /// <summary>The first word, in capitals.</summary>
    public static string FirstWord(string sql) => Regex.Match(sql, @"^(?:\s|--[^\n]*\n)*(\w*)", RegexOptions.CultureInvariant).Groups[1].Value.ToUpperInvariant();

    /// <summary>Whether a statement changes rows.</summary>
    public static bool Changes(string sql) => FirstWord(sql) is "INSERT" or "UPDATE" or "DELETE" or "REPLACE";

    /// <summary>The statements of a script; those between BEGIN and END of a trigger stay together.</summary>
    public static IEnumerable<string> Statements(string script)
    {
        var (start, depth, isTrigger) = (0, 0, false);
        foreach (Match part in s_parts.Matches(script))
        {
            var word = part.Groups["word"].Value.ToUpperInvariant();
            isTrigger |= word == "TRIGGER";
            depth += isTrigger && word is "BEGIN" or "CASE" ? 1 : isTrigger && word == "END" ? -1 : 0;
            if (part.Groups["end"].Success && depth <= 0)
            {
                yield return script[start..part.Index];
                (start, depth, isTrigger) = (part.Index + 1, 0, false);
            }
        }

        if (script[start..].Trim().Length > 0)
        {
            yield return script[start..];
        }
    }

    /// <summary>Gives a statement its parameters: by place, or by name.</summary>
    public static void Bind(DbCommand command, object? parameters)
    {
        var places = 0;
        var names = new List<string>();
        command.CommandText = s_parts.Replace(command.CommandText, part =>
        {
            if (part.Groups["name"].Success && !names.Contains(part.Value))
            {
                names.Add(part.Value);
            }

            return part.Groups["place"].Success ? $"$place{++places}" : part.Value;
        });
        var given = parameters is IPyJson { Value: var held } ? held : parameters;
        if (given is IDictionary values)
        {
            foreach (var name in names)
            {
                Add(command, name, values.Contains(name[1..]) ? values[name[1..]] : throw new PySqliteProgrammingException($"You did not supply a value for binding parameter {name}."));
            }

            return;
        }

        object?[] items = given is null ? [] : given is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])] : [.. ((IEnumerable)given).Cast<object?>()];
        if (items.Length != places + names.Count)
        {
            throw new PySqliteProgrammingException($"Incorrect number of bindings supplied. The current statement uses {places + names.Count}, and there are {items.Length} supplied.");
        }

        for (var i = 0; i < items.Length; i++)
        {
            Add(command, i < places ? $"$place{i + 1}" : names[i - places], items[i]);
        }
    }

    /// <summary>The exception that Python raises.</summary>
    public static PySqliteException ErrorOf(DbException error)
    {
        var match = Regex.Match(error.Message, @"^SQLite Error (\d+): '(.*)'\.$", RegexOptions.Singleline | RegexOptions.CultureInvariant);
        var text = match.Success ? match.Groups[2].Value : error.Message;
        return match.Groups[1].Value switch
        {
            "19" => new PySqliteIntegrityException(text),
            "" or "1" or "5" or "6" or "7" or "8" or "10" or "14" => new PySqliteOperationalException(text),
            _ => new PySqliteDatabaseException(text),
        };
    }

    /// <summary>A function for statements: what SQLite gives and takes, a program's function has as values that know their kind.</summary>
    public static Func<object?, object?> Function<TResult>(Func<PyJsonValue, TResult> function) => a => Given(function(new(a)));

    /// <summary>The same of two arguments.</summary>
    public static Func<object?, object?, object?> Function<TResult>(Func<PyJsonValue, PyJsonValue, TResult> function) => (a, b) => Given(function(new(a), new(b)));

    /// <summary>The same of three arguments.</summary>
    public static Func<object?, object?, object?, object?> Function<TResult>(Func<PyJsonValue, PyJsonValue, PyJsonValue, TResult> function) => (a, b, c) => Given(function(new(a), new(b), new(c)));

    private static object? Given(object? value) => (value is IPyJson { Value: var held } ? held : value) switch
    {
        bool truth => truth ? 1L : 0L,
        int number => (long)number,
        System.Numerics.BigInteger number => (long)number,
        var other => other,
    };

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = (value is IPyJson { Value: var held } ? held : value) switch
        {
            null => DBNull.Value,
            bool truth => truth ? 1 : 0,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString(time.Microsecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            var other and (int or long or double or string or byte[]) => other,
            System.Numerics.BigInteger number => (long)number,
            var other => throw new PySqliteProgrammingException($"Error binding parameter {command.Parameters.Count + 1}: type '{PyType.Name(other)}' is not supported"),
        };
        command.Parameters.Add(parameter);
    }
}
