using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Library names that the catalog has not: PAC3002, with the nearest that it has.</summary>
internal sealed partial class Lowerer
{
    /// <summary>What stands in for modules that are not in the catalog.</summary>
    private static readonly Dictionary<string, string> InsteadOf = new()
    {
        ["asyncpg"] = "Npgsql in C#",
        ["multiprocessing"] = "asyncio.to_thread or concurrent.futures.ThreadPoolExecutor",
        ["numpy"] = "lists and the math module",
        ["socket"] = "asyncio.open_connection and asyncio.start_server",
        ["cmath"] = "the complex type",
        ["pytest"] = "a test framework of .NET",
        ["unittest"] = "a test framework of .NET",
    };

    /// <summary>Whether nothing reads what an import binds, and the import itself does nothing.</summary>
    private bool IsImportedInVain(Alias alias, string module) =>
        alias.Name != "*" && Catalog.OtherModules.IsHarmless(module) && _model.VariableOf(alias) is { Symbol: { IsRead: false, IsUsedByOtherModules: false } };

    private void ReportUnknown(Node node, string name, ModuleSymbol? module = null)
    {
        if (module is null && _options.HasModuleBeside?.Invoke(name.Split('.')[0]) is true)
        {
            Report(Diagnostics.Rules.ModuleBeside, node, name);
            return;
        }

        if (module is null && _model.ModuleTable.NotPython.Any(file => file == name || file.EndsWith("." + name, StringComparison.Ordinal)))
        {
            Report(Diagnostics.Rules.UnknownLibrary, node, name, "; its file in this folder is not Python");
            return;
        }

        Report(Diagnostics.Rules.UnknownLibrary, node, name, Instead(name, module) is { } other ? $"; {other}" : "");
    }

    private static string? Instead(string name, ModuleSymbol? module)
    {
        if (module is null)
        {
            return (InsteadOf.GetValueOrDefault(name) ?? InsteadOf.GetValueOrDefault(name.Split('.')[0])) is { } other ? $"nearest is {other}" : null;
        }

        var wanted = name[(name.LastIndexOf('.') + 1)..];
        var nearest = module.Members.Keys
            .Where(k => !k.StartsWith('_') && k.Length > 1)
            .Select(k => (Name: k, Distance: Distance(k, wanted)))
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(2, wanted.Length / 2) ? $"nearest is {module.Name}.{nearest.Name}" : null;
    }

    /// <summary>How many characters differ, as an edit distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }

    /// <summary>Reports the names of a <c>from … import</c> that a catalog module has not.</summary>
    private void ReportUnknownNames(ImportFromStmt import)
    {
        if (import is not { Level: 0, Module: { } name } || _model.ModuleTable.Find(_module, name) is not null || _model.LoadModule(name) is not { IsUser: false } module)
        {
            return;
        }

        foreach (var alias in import.Names)
        {
            if (alias.Name != "*" && !module.Members.ContainsKey(alias.Name) && _model.LoadModule($"{name}.{alias.Name}") is null && !IsTypeOnly(name) && _model.VariableOf(alias) is not { Symbol: { IsRead: false, IsUsedByOtherModules: false } })
            {
                ReportUnknown(alias, $"{name}.{alias.Name}", module);
            }
        }
    }

    /// <summary>Modules whose names only stand in annotations and decorators, which are read without the catalog.</summary>
    private static bool IsTypeOnly(string module) => module is "functools" or "contextlib" or "typing" or "types" or "collections.abc" or "abc" or "enum" or "dataclasses" or "__future__" or "typing_extensions";
}
