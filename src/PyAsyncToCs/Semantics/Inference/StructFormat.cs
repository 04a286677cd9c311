using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Formats of the struct module.</summary>
internal static class StructFormat
{
    /// <summary>The codes of a format that is put together when the program runs, where all of them give numbers of one kind; else null.</summary>
    public static string? CodesOf(Expr format, SemanticModel model)
    {
        if (format is NameExpr name && model.SymbolOf(name) is { Definitions: [NameExpr target], IsAssignedElsewhere: false })
        {
            format = model.Modules.SelectMany(m => BaseFlattener.Nodes(m.Node!)).OfType<AssignStmt>().FirstOrDefault(a => a.Targets is [NameExpr bound] && bound == target)?.Value ?? format;
        }

        if (format is not (JoinedStrExpr or BinOpExpr { Op: BinaryOperator.Add or BinaryOperator.Mult }))
        {
            return null;
        }

        var codes = string.Concat(BaseFlattener.Nodes(format).OfType<ConstantExpr>().Select(c => c.Value as string)).Where(char.IsAsciiLetter).ToList();
        return codes.TrueForAll("bBhHiIlLqQnN".Contains) || codes.TrueForAll("fde".Contains) ? string.Concat(codes) : null;
    }

    /// <summary>The codes of a format, each with how many values it gives.</summary>
    public static IEnumerable<(char Code, int Count)> Items(string format)
    {
        var count = "";
        foreach (var code in format.TrimStart('<', '>', '=', '!', '@'))
        {
            if (char.IsAsciiDigit(code))
            {
                count += code;
                continue;
            }

            yield return (code, code is 'x' or ' ' ? 0 : code is 's' or 'p' || count.Length == 0 ? 1 : int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
            count = "";
        }
    }
}
