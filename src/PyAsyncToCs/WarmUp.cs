using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using PyAsyncToCs.Catalog;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs;

/// <summary>Gets ready, on another thread, what every conversion needs and what does not depend on its input.</summary>
internal static class WarmUp
{
    /// <summary>Starts it. What fails here fails again, and is told, where it is needed.</summary>
    /// <remarks>
    /// Most of a cold start is the runtime's: it loads types and looks up methods that were compiled ahead. An empty program
    /// goes through the phases faster than the real one, so that it stays ahead of it; it begins behind the parser, which
    /// the real one needs at the same time. One thread, for on two cores a second is in the way; and not of the pool, which
    /// takes longer to start.
    /// </remarks>
    public static void Start(Action? afterwards) => new Thread(() => Try(afterwards)) { IsBackground = true }.UnsafeStart();

    private static void Try(Action? afterwards)
    {
        try
        {
            Run();
            afterwards?.Invoke();

            // What needs helpers needs the parser too.
            ParseCompilationUnit("namespace A; static class B { static int C(int x) => x; }");
        }
        catch (Exception)
        {
            // A thread's exception would end the process; where it matters, the conversion meets it again and tells it.
        }
    }

    private static void Run()
    {
        // Loads the library of cultures, for the first number that is read or written.
        _ = CultureInfo.InvariantCulture.NumberFormat;

        var empty = new ParseResult(new SourceText(""), new ModuleNode([], 0, 0), [], []);
        Desugarer.Run(empty);
        StubTexts.Find("builtins");
        StubTexts.Find("asyncio");
        Transpiler.ConvertRewritten(empty, new ConversionOptions());
        Print();
    }

    private static void Print()
    {
        var type = CSharpReader.Type("A<int>");
        var call = AwaitExpression(CSharpReader.Expression("A.B(C<D>.E(x), 1)"));
        var text = InterpolatedStringExpression(Token(SyntaxKind.InterpolatedStringStartToken)).AddContents(Interpolation(IdentifierName("x")));
        var local = LocalDeclarationStatement(VariableDeclaration(type).AddVariables(VariableDeclarator("x").WithInitializer(EqualsValueClause(call))));
        var function = LocalFunctionStatement(type, "F").WithModifiers(TokenList(Token(SyntaxKind.StaticKeyword)))
            .AddParameterListParameters(Parameter(Identifier("x")).WithType(type))
            .WithBody(Block(local, ExpressionStatement(call), ReturnStatement(text)));
        CSharpPrinter.Print(CompilationUnit().AddMembers(GlobalStatement(function), GlobalStatement(ExpressionStatement(call))));
    }
}
