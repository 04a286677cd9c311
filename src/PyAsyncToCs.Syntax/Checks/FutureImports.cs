using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <summary><c>from __future__ import</c> (language reference, 7.11.1; CPython's <c>future.c</c>).</summary>
internal static class FutureImports
{
    /// <summary>The message for such an import anywhere else.</summary>
    public const string Late = "from __future__ imports must occur at the beginning of the file";

    private static readonly HashSet<string> Features =
    [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
        "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
    ];

    /// <summary>Whether a statement is <c>from __future__ import …</c>.</summary>
    public static bool IsFutureImport(ImportFromStmt import) => import is { Module: "__future__", Level: 0 };

    /// <summary>Checks the imports that stand where they may.</summary>
    /// <param name="module">The tree.</param>
    /// <param name="log">Where the errors go.</param>
    /// <returns>Whether annotations are not evaluated.</returns>
    public static bool Check(ModuleNode module, ErrorLog log)
    {
        var annotations = false;
        foreach (var import in Leading(module))
        {
            log.Statement = import.Start;
            foreach (var alias in import.Names)
            {
                annotations |= alias.Name == "annotations";
                if (alias.Name == "braces")
                {
                    log.Add(import, "not a chance");
                }
                else if (!Features.Contains(alias.Name))
                {
                    log.Add(import, $"future feature {alias.Name} is not defined");
                }
            }
        }

        return annotations;
    }

    /// <summary>The imports that only a docstring and each other precede.</summary>
    public static IEnumerable<ImportFromStmt> Leading(ModuleNode module)
    {
        for (var i = 0; i < module.Body.Length; i++)
        {
            if (module.Body[i] is ImportFromStmt import && IsFutureImport(import))
            {
                yield return import;
            }
            else if (i > 0 || module.Body[i] is not ExprStmt { Value: ConstantExpr { Value: string or SurrogateString } })
            {
                yield break;
            }
        }
    }
}
