using Microsoft.CodeAnalysis.CSharp;
using PyAsyncToCs.Catalog;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs;

/// <summary>Gets ready, on other threads, what every conversion needs and what does not depend on its input.</summary>
internal static class WarmUp
{
    /// <summary>Starts it. What fails here fails again, and is told, where it is needed.</summary>
    public static void Start()
    {
        Run(() =>
        {
            StubTexts.Find("builtins");
            StubTexts.Find("asyncio");
        });
        Run(() =>
        {
            var type = CSharpReader.Type("A<int>");
            var call = AwaitExpression(CSharpReader.Expression("A.B(C<D>.E(x), 1)"));
            var text = InterpolatedStringExpression(Token(SyntaxKind.InterpolatedStringStartToken)).AddContents(Interpolation(IdentifierName("x")));
            var local = LocalDeclarationStatement(VariableDeclaration(type).AddVariables(VariableDeclarator("x").WithInitializer(EqualsValueClause(call))));
            var function = LocalFunctionStatement(type, "F").AddModifiers(Token(SyntaxKind.StaticKeyword))
                .AddParameterListParameters(Parameter(Identifier("x")).WithType(type))
                .WithBody(Block(local, ExpressionStatement(call), ReturnStatement(text)));
            CSharpPrinter.Print(CompilationUnit().AddMembers(GlobalStatement(function), GlobalStatement(ExpressionStatement(call))));

            // An empty program goes through all phases faster than the real one, and loads what is theirs ahead of it.
            Transpiler.ConvertScript(new SourceText(""), new ConversionOptions());
            _ = Console.Out;

            // What needs helpers needs the parser too.
            ParseCompilationUnit("namespace A; static class B { static int C(int x) => x; }");
        });
    }

    // Not on the thread pool, which takes longer to start than a thread.
    private static void Run(ThreadStart work) => new Thread(work) { IsBackground = true }.Start();
}
