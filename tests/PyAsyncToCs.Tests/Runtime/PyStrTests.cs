using PyAsyncToCs.Runtime;
using Xunit;

namespace PyAsyncToCs.Tests.Runtime;

public class PyStrTests
{
    private static readonly Dictionary<string, Func<string, bool>> Predicates = new()
    {
        ["isalpha"] = PyChar.IsAlpha,
        ["isdecimal"] = PyChar.IsDecimal,
        ["isdigit"] = PyChar.IsDigit,
        ["isnumeric"] = PyChar.IsNumeric,
        ["isalnum"] = PyChar.IsAlnum,
        ["isspace"] = PyChar.IsSpace,
        ["isprintable"] = PyChar.IsPrintable,
        ["isupper"] = PyChar.IsUpper,
        ["islower"] = PyChar.IsLower,
        ["istitle"] = PyChar.IsTitle,
        ["isidentifier"] = PyChar.IsIdentifier,
        ["isidentifierpart"] = c => PyChar.IsIdentifier("a" + c),
        ["isascii"] = PyChar.IsAscii,
    };

    private static readonly Dictionary<string, Func<string, string>> Cases = new()
    {
        ["upper"] = PyCase.Upper,
        ["lower"] = PyCase.Lower,
        ["title"] = PyCase.Title,
        ["capitalize"] = PyCase.Capitalize,
        ["swapcase"] = PyCase.SwapCase,
        ["casefold"] = PyCase.CaseFold,
    };

    [Fact]
    public void Characters_are_as_CPythons()
    {
        var operations = new Dictionary<string, Func<object?[], object?>> { ["ranges"] = a => Ranges(Predicates[(string)a[0]!]) };
        foreach (var (name, predicate) in Predicates)
        {
            operations[name] = a => predicate((string)a[0]!);
        }

        foreach (var (name, change) in Cases)
        {
            operations[name] = a => change((string)a[0]!);
        }

        RecordedCases.Check("characters", operations);
    }

    [Theory]
    [InlineData("strings")]
    [InlineData("searches")]
    public void Strings_are_as_CPythons(string file) => RecordedCases.Check(file, new Dictionary<string, Func<object?[], object?>>
    {
        ["len"] = a => PyStr.Len((string)a[0]!),
        ["at"] = a => PyStr.At((string)a[0]!, (int)a[1]!),
        ["slice"] = a => PyStr.Slice((string)a[0]!, (int?)a[1], (int?)a[2], (int?)a[3]),
        ["find"] = a => PyStr.Find((string)a[0]!, (string)a[1]!, (int?)a[2], (int?)a[3]),
        ["rfind"] = a => PyStr.RFind((string)a[0]!, (string)a[1]!, (int?)a[2], (int?)a[3]),
        ["index"] = a => PyStr.IndexOf((string)a[0]!, (string)a[1]!, (int?)a[2], (int?)a[3]),
        ["rindex"] = a => PyStr.RIndexOf((string)a[0]!, (string)a[1]!, (int?)a[2], (int?)a[3]),
        ["count"] = a => PyStr.Count((string)a[0]!, (string)a[1]!, (int?)a[2], (int?)a[3]),
        ["startswith"] = a => PyStr.StartsWith((string)a[0]!, (string)a[1]!, (int?)a[2], (int?)a[3]),
        ["endswith"] = a => PyStr.EndsWith((string)a[0]!, (string)a[1]!, (int?)a[2], (int?)a[3]),
        ["removeprefix"] = a => PyStr.RemovePrefix((string)a[0]!, (string)a[1]!),
        ["removesuffix"] = a => PyStr.RemoveSuffix((string)a[0]!, (string)a[1]!),
        ["partition"] = a => PyStr.Partition((string)a[0]!, (string)a[1]!),
        ["rpartition"] = a => PyStr.RPartition((string)a[0]!, (string)a[1]!),
        ["replace"] = a => PyStr.Replace((string)a[0]!, (string)a[1]!, (string)a[2]!, (int)a[3]!),
        ["expandtabs"] = a => PyStr.ExpandTabs((string)a[0]!, (int)a[1]!),
        ["center"] = a => PyStr.Center((string)a[0]!, (int)a[1]!, (string)a[2]!),
        ["ljust"] = a => PyStr.LJust((string)a[0]!, (int)a[1]!, (string)a[2]!),
        ["rjust"] = a => PyStr.RJust((string)a[0]!, (int)a[1]!, (string)a[2]!),
        ["zfill"] = a => PyStr.ZFill((string)a[0]!, (int)a[1]!),
        ["compare"] = a => Math.Sign(PyStr.Compare((string)a[0]!, (string)a[1]!)),
        ["repeat"] = a => PyStr.Repeat((string)a[0]!, (int)a[1]!),
        ["translate"] = a => PyStr.Translate((string)a[0]!, PyStr.MakeTrans((string)a[1]!, (string)a[2]!, (string)a[3]!)),
        ["ord"] = a => PyStr.Ord((string)a[0]!),
        ["chr"] = a => PyStr.Chr((int)a[0]!),
        ["split"] = a => PySplit.On((string)a[0]!, (string)a[1]!, (int)a[2]!),
        ["rsplit"] = a => PySplit.ROn((string)a[0]!, (string)a[1]!, (int)a[2]!),
        ["words"] = a => PySplit.Words((string)a[0]!, (int)a[1]!),
        ["rwords"] = a => PySplit.RWords((string)a[0]!, (int)a[1]!),
        ["splitlines"] = a => PySplit.Lines((string)a[0]!, (bool)a[1]!),
        ["strip"] = a => PySplit.Strip((string)a[0]!, (string?)a[1]),
        ["lstrip"] = a => PySplit.LStrip((string)a[0]!, (string?)a[1]),
        ["rstrip"] = a => PySplit.RStrip((string)a[0]!, (string?)a[1]),
    });

    private static List<int> Ranges(Func<string, bool> test)
    {
        List<int> result = [];
        for (var code = 0; code < 0x32400; code++)
        {
            if (code is (>= 0xD800 and < 0xE000) || !test(char.ConvertFromUtf32(code)))
            {
                continue;
            }

            if (result.Count > 0 && result[^1] == code - 1)
            {
                result[^1] = code;
            }
            else
            {
                result.AddRange([code, code]);
            }
        }

        return result;
    }
}
