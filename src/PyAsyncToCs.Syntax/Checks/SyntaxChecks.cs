using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <summary>
/// What CPython reports as SyntaxError on a tree that parsed: the rules of its <c>future.c</c>, <c>symtable.c</c> and
/// <c>compile.c</c>.
/// </summary>
internal static class SyntaxChecks
{
    /// <summary>Checks a module, in one pass over the tree and with a stack of its own.</summary>
    /// <param name="module">The tree.</param>
    /// <param name="source">The text that it was read from.</param>
    /// <param name="options">The version and whether <c>await</c> may stand at module level.</param>
    /// <param name="errors">Where the errors go, in source order, at most one for a statement.</param>
    public static void Run(ModuleNode module, SourceText source, ParseOptions options, ICollection<SyntaxError> errors)
    {
        var log = new ErrorLog(isTreeWhole: errors.Count == 0);
        var futureAnnotations = FutureImports.Check(module, log);
        new CheckWalker(source, options, futureAnnotations, log).Run(module);
        log.CopyTo(errors);
    }
}
