using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using Xunit;
using Xunit.Sdk;

namespace PyAsyncToCs.Tests.Emit;

public sealed class CSharpPrinterTests
{
    [Fact]
    public void OwnSourcesMeanTheSamePrinted()
    {
        var root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));
        var files = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Generated"))
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            try
            {
                AssertKeepsMeaning(text);
                var bare = Bare(SyntaxFactory.ParseCompilationUnit(text));
                AssertEquivalent(bare, SyntaxFactory.ParseCompilationUnit(CSharpPrinter.Print(bare)));
            }
            catch (XunitException difference)
            {
                Assert.Fail($"{Path.GetRelativePath(root, file)}: {difference.Message}");
            }
        }
    }

    [Fact]
    public void EveryKindOfSyntaxIsLaidOut() => AssertKeepsMeaning(
        """
        #nullable enable
        using System;
        [assembly: Foo("x")]
        // header

        /* block
         * comment */
        var a = -1 - -x + - -y; var b = !c && ~d is > 3 or (<= 2 and not 5); int? q = null; int[]? arr = new int[3];
        var arr2 = new[] { 1, 2 }; if (a is { X: 1, Y: > 2 } p && b is [1, .. var rest, _]) x++; else if (y) { } else z--;
        for (;;) break; for (int i = 0, j = 1; i < 3; i++, --j) { }
        (int A, string? B)? t = (1, "x"); var (u, (v, w)) = f(); foreach (var (k, e) in d) continue;
        do { x(); } while (true);
        await using (x) await using (var y2 = z) { }
        using var s2 = new Foo<int, List<(int, string)>>(1) { A = 1, B = { 2, 3 }, ["x"] = 4 };
        Func<int, Task<int>> g = async static (x) => await x.ConfigureAwait(false); g = x => { return x; }; Action h = () => { };
        label: goto label;
        switch (x) { case 1: case > 2 when y: foo(); break; case string s: { bar(); } break; default: return; // end
        }
        var str = $"a {x,-5:F2} {(y ? "a" : "b")} {{}} {new { A = 1 }} {f switch { 1 => "x", _ => "y" }}";
        global::System.Console.WriteLine(x?.y?[0]?.z()!.w! ?? throw new X()); var r = xs[1..^1]; r = xs[..]; r = xs[^2..];
        var c3 = (int)-x + (long)(y) * (z + 1) % 3 << 2 >>> 1; checked { x = checked(a + b); } lock (x) { }
        unsafe { int* pp = &x; *pp = 1; } try { } catch { } try { } catch (Exception) when (x) { throw; } finally { }
        var qq = from x in xs where x > 1 orderby x descending select new { x, Y = x.Z };
        [Attr] static void Loc<T, U>([A] this ref readonly int x, params int[] y) where T : class, new() where U : notnull, IFoo<T> => throw null!;
        delegate int D(int x = 1);
        namespace N { using X; class P<in T> where T : struct { } }
        public partial record struct Pt(int X, int Y) : IA { public static implicit operator int(Pt p) => p.X; ~Pt() { }
        public static Pt operator +(Pt a, Pt b) => a; public int this[int i] { get => 1; set { x = value; } }
        static Pt() { } public Pt(int a) : this(a, 1) { } public event EventHandler? E; public event Action F { add { } remove { } }
        int a, b = 2; const int c = 1; int IFoo.X { get; private init; } = 3; void IFoo<int>.M() { } public required string Z { get; set; }
         // end
         }
        public record A; public sealed record B(int X);
        [Flags] enum E : byte { [A] A = 1, B = A | 2, /* c */ C }
        interface I { void M(); int P { get; } static abstract int Q(); }
        static class Ext { extension(string s) { public int Len => s.Length; } }
        """);

    [Fact]
    public void LongLinesBreakAtTheOutermostPlace()
    {
        var printed = CSharpPrinter.Print(Trivia.Normalize(SyntaxFactory.ParseCompilationUnit(
            """
            var total = someVeryLongNameOfAVariable + anotherVeryLongNameOfAVariable * yetAnotherFactorOfTheProduct + theLastTermOfTheSum;
            var found = items.Where(item => item.IsInteresting && item.Weight > 10).OrderBy(item => item.Name).Select(item => item.Id).ToList();
            await Task.WhenAll(Enumerable.Range(0, 10).Select(async number => { await Task.Delay(number); Console.WriteLine(number); }));
            Register("a name that is not short", async () => { await Task.Yield(); }, TimeSpan.FromSeconds(1), cancellationToken: token);
            List<int> primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113];
            var person = new Person { Name = "a name that is not short at all", Address = "a street in a town", Country = "far away" };
            static async Task<Dictionary<string, List<int>>> CollectAsync(IAsyncEnumerable<(string Name, int Value)> source, int limit = 100) => await source.GroupAsync(limit);
            """)));
        Assert.Equal(
            """
            var total = someVeryLongNameOfAVariable
                + anotherVeryLongNameOfAVariable * yetAnotherFactorOfTheProduct
                + theLastTermOfTheSum;
            var found = items
                .Where(item => item.IsInteresting && item.Weight > 10)
                .OrderBy(item => item.Name)
                .Select(item => item.Id)
                .ToList();
            await Task.WhenAll(Enumerable.Range(0, 10).Select(async number =>
            {
                await Task.Delay(number);
                Console.WriteLine(number);
            }));
            Register("a name that is not short", async () =>
            {
                await Task.Yield();
            }, TimeSpan.FromSeconds(1), cancellationToken: token);
            List<int> primes =
            [
                2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109,
                113
            ];
            var person = new Person
            {
                Name = "a name that is not short at all",
                Address = "a street in a town",
                Country = "far away"
            };

            static async Task<Dictionary<string, List<int>>> CollectAsync(
                IAsyncEnumerable<(string Name, int Value)> source,
                int limit = 100) => await source.GroupAsync(limit);

            """,
            printed);
    }

    [Fact]
    public void DeepTreesPrint()
    {
        ExpressionSyntax sum = SyntaxFactory.IdentifierName("a");
        ExpressionSyntax chain = SyntaxFactory.IdentifierName("a");
        ExpressionSyntax nested = SyntaxFactory.IdentifierName("a");
        ExpressionSyntax choice = SyntaxFactory.IdentifierName("a");
        StatementSyntax branch = SyntaxFactory.Block();
        for (var i = 0; i < 20_000; i++)
        {
            sum = SyntaxFactory.BinaryExpression(SyntaxKind.AddExpression, sum, SyntaxFactory.IdentifierName("b"));
            chain = SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, chain, SyntaxFactory.IdentifierName("M")));
            nested = SyntaxFactory.InvocationExpression(
                SyntaxFactory.IdentifierName("f"),
                SyntaxFactory.ArgumentList([SyntaxFactory.Argument(nested)]));
            choice = SyntaxFactory.ConditionalExpression(SyntaxFactory.IdentifierName("c"), SyntaxFactory.IdentifierName("v"), choice);
            branch = SyntaxFactory.IfStatement(SyntaxFactory.IdentifierName("c"), SyntaxFactory.Block(), SyntaxFactory.ElseClause(branch));
        }

        var statements = new[] { sum, chain, nested, choice }
            .Select(value => (StatementSyntax)SyntaxFactory.ExpressionStatement(
                SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName("x"), value)))
            .Append(branch);
        var text = CSharpPrinter.Print(SyntaxFactory.CompilationUnit().WithMembers(
            SyntaxFactory.List<MemberDeclarationSyntax>(statements.Select(SyntaxFactory.GlobalStatement))));
        Assert.StartsWith("x = a\n    + b\n    + b\n", text);
        Assert.Equal(20_000, text.Split("else if (c)").Length);

        // Nothing is lost, and the deepest nesting is not indented off the page.
        Assert.Equal(20_000 * ("+b" + ".M()" + "f()" + "c?v:" + "if(c){}else").Length + (4 * "x=a;".Length) + "{}".Length, text.Count(c => !char.IsWhiteSpace(c)));
        Assert.True(text.Length < 20_000_000);
    }

    [Fact]
    public void MixedNestingKeepsItsMeaning()
    {
        var nested = "a";
        for (var i = 0; i < 50; i++)
        {
            nested = $$"""F(x => { return {{nested}}; }, y switch { 1 when z => 2, _ => G(c ? [b] : {{i}}) })""";
        }

        AssertKeepsMeaning($"var v = {nested};");
    }

    [Fact]
    public void LongSourcesAreReadInLinearTime()
    {
        // With a step for each pair of tokens this would not end.
        var text = string.Concat(Enumerable.Repeat("F(x => x ? 1 : 2); // beside\n", 50_000));
        Assert.Equal(text, CSharpPrinter.Print(Trivia.Normalize(SyntaxFactory.ParseCompilationUnit(text))));
    }

    [Fact]
    public void CommentsStandWhereTheTreeHasThem()
    {
        var statement = SyntaxFactory.ParseStatement("F();");
        var lineFeed = SyntaxFactory.LineFeed;
        var block = SyntaxFactory.Block(
            statement.WithLeadingTrivia(lineFeed, SyntaxFactory.Comment("// first")).WithTrailingTrivia(SyntaxFactory.Comment("// beside")),
            statement.WithLeadingTrivia(lineFeed, lineFeed, SyntaxFactory.Comment("// second"), lineFeed));
        block = block.WithCloseBraceToken(
            SyntaxFactory.Token([lineFeed, SyntaxFactory.Comment("// last"), lineFeed], SyntaxKind.CloseBraceToken, []));
        var text = CSharpPrinter.Print(SyntaxFactory.CompilationUnit().AddMembers(
            SyntaxFactory.GlobalStatement(SyntaxFactory.WhileStatement(SyntaxFactory.IdentifierName("x"), block))));
        Assert.Equal(
            """
            while (x)
            {
                // first
                F(); // beside

                // second

                F();

                // last
            }

            """,
            text);
    }

    private static void AssertKeepsMeaning(string text)
    {
        var unit = Trivia.Normalize(SyntaxFactory.ParseCompilationUnit(text));
        var printed = CSharpPrinter.Print(unit);
        var again = SyntaxFactory.ParseCompilationUnit(printed);
        AssertEquivalent(unit, again);
        Assert.Equal(printed, CSharpPrinter.Print(Trivia.Normalize(again)));
        Assert.Equal(Comments(unit), Comments(again));
        Assert.DoesNotContain(" \n", printed);
        Assert.DoesNotContain(again.DescendantTokens(), token => ("\n" + token.LeadingTrivia.ToFullString()).Contains("\n\n\n", StringComparison.Ordinal));
    }

    // SyntaxFactory.AreEquivalent calls some trees different from themselves with their trivia removed.
    private static void AssertEquivalent(SyntaxNode expected, SyntaxNode actual) =>
        Assert.True(Shape(expected).SequenceEqual(Shape(actual)), "the printed tree differs:\n" + actual.ToFullString());

    // Texts count by what they say: those of several lines are printed as raw literals.
    private static IEnumerable<(SyntaxKind Kind, string Text)> Shape(SyntaxNode node) =>
        node.DescendantNodesAndTokens().Select(item => item.IsToken ? Shape(item.AsToken()) : (item.IsKind(SyntaxKind.InterpolatedStringText) ? SyntaxKind.None : item.Kind(), "")).Where(item => item.Item1 is not SyntaxKind.None);

    private static (SyntaxKind Kind, string Text) Shape(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => (SyntaxKind.StringLiteralToken, token.ValueText),
        SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => (SyntaxKind.InterpolatedStringStartToken, ""),
        SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken => (SyntaxKind.InterpolatedStringEndToken, ""),
        SyntaxKind.InterpolatedStringTextToken when token.ValueText.Length == 0 => (SyntaxKind.None, ""),
        SyntaxKind.InterpolatedStringTextToken => (SyntaxKind.InterpolatedStringTextToken, token.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)),
        var kind => (kind, token.Text),
    };

    private static CompilationUnitSyntax Bare(CompilationUnitSyntax unit) => (CompilationUnitSyntax)new TriviaRemover().Visit(unit);

    private static List<string> Comments(CompilationUnitSyntax unit) =>
    [
        .. unit.DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            .Select(trivia => string.Concat(trivia.ToString().Where(c => !char.IsWhiteSpace(c)))),
    ];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    // ReplaceTokens is quadratic.
    private sealed class TriviaRemover : CSharpSyntaxRewriter
    {
        public override SyntaxToken VisitToken(SyntaxToken token) => token.WithLeadingTrivia().WithTrailingTrivia();
    }
}
