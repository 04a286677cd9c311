using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Corpus;
using PyAsyncToCs.Emit;
using Xunit;

namespace PyAsyncToCs.Tests.Emit;

public sealed class HelperSlicerTests
{
    private static readonly HelperLibrary s_small = new(new Dictionary<string, string>
    {
        ["Text.cs"] =
            """
            using System.Globalization;
            using System.Text;

            namespace R;

            /// <summary>About text.</summary>
            /// <remarks>Long.</remarks>
            public static class Text
            {
                private static readonly string s_none = "None";

                /// <summary>
                /// The text of a number.
                /// </summary>
                /// <param name="value">It.</param>
                public static string Float(double value) => value.ToString(CultureInfo.InvariantCulture);

                public static string OrNone(string? text) => text ?? s_none;

                public static string Of(Shape shape) => new StringBuilder(shape.Name).ToString();
            }
            """,
        ["Shapes.cs"] =
            """
            namespace R;

            /// <summary>A shape.</summary>
            public abstract partial class Shape : IDisposable
            {
                public abstract string Name { get; }

                public abstract double Area();

                public void Dispose() => Close();

                private void Close()
                {
                }
            }

            public sealed class Circle(double radius) : Shape
            {
                public override string Name => "circle " + radius;

                // Not of the square.
                public override double Area() => radius * radius * Math.PI;

                public override string ToString() => "a " + Name;
            }
            """,
        ["Shapes.More.cs"] =
            """
            namespace R;

            public abstract partial class Shape
            {
                public bool IsLarge => Area() > 100;
            }
            """,
    });

    [Fact]
    public void OnlyWhatIsReachableIsKept()
    {
        Assert.Equal(
            """
            using System.Globalization;

            /// <summary>About text.</summary>
            file static class Text
            {
                /// <summary>The text of a number.</summary>
                public static string Float(double value) => value.ToString(CultureInfo.InvariantCulture);
            }

            """,
            Print(s_small, [new("Text", "Float")]));
    }

    [Fact]
    public void PartsAreMergedAndOverridesFollowTheirBase()
    {
        Assert.Equal(
            """
            /// <summary>A shape.</summary>
            internal abstract class Shape
            {
                public abstract string Name { get; }
            }

            internal sealed class Circle(double radius) : Shape
            {
                public override string Name => "circle " + radius;

                public override string ToString() => "a " + Name;
            }

            """,
            Print(s_small, [new("Circle")]));
        Assert.Contains("Not of the square", Print(s_small, [new("Circle"), new("Shape", "IsLarge")]));
    }

    [Fact]
    public void WhatAPublicTypeShowsIsPublic()
    {
        var program = SyntaxFactory.ParseCompilationUnit("public sealed class Square : Shape { public override double Area() => 1; }");
        var types = HelperSlicer.Slice(s_small, [new("Shape")], out _, [program], isShared: false);
        Assert.DoesNotContain("Dispose", types[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("public", Assert.Single(types).Modifiers[0].Text);
        Assert.Contains("Area", types[0].ToString());
    }

    [Fact]
    public void WhatIsDisposedOfIsDisposable()
    {
        var program = SyntaxFactory.ParseCompilationUnit("using var shape = new Circle(1);");
        var types = HelperSlicer.Slice(s_small, [new("Circle")], out _, [program], isShared: false);
        Assert.Contains("Shape:IDisposable", string.Concat(types[0].DescendantTokens().Select(token => token.Text)), StringComparison.Ordinal);
        Assert.Contains("Close", types[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingUsedIsNothing()
    {
        Assert.Empty(HelperSlicer.Slice([], out var usings));
        Assert.Empty(usings);
    }

    [Fact]
    public void UnknownNamesAreRefused()
    {
        Assert.Throws<ArgumentException>(() => Print(s_small, [new("Nothing")]));
        Assert.Throws<ArgumentException>(() => Print(s_small, [new("Text", "Nothing")]));
    }

    [Fact]
    public void EverySliceCompilesWithoutWarning()
    {
        // One compilation for all: each slice has a namespace of its own.
        var slices = new Dictionary<HelperReference, string>();
        foreach (var file in HelperLibrary.Embedded.Files)
        {
            IEnumerable<HelperReference> loop = file.StartsWith("Asyncio/", StringComparison.Ordinal) ? [new("Asyncio", "Run")] : [];
            foreach (var reference in Types(file).SelectMany(References))
            {
                if (!slices.ContainsKey(reference))
                {
                    slices.Add(reference, Print(HelperLibrary.Embedded, loop.Prepend(reference), $"Slice{slices.Count}"));
                }
            }
        }

        var sources = slices.Select(slice => ($"{slice.Key.Type}.{slice.Key.Member}", slice.Value)).ToList();
        var problems = string.Join('\n', CSharpCompiler.Check(sources));
        Assert.True(problems.Length == 0, problems);
    }

    private static IEnumerable<HelperReference> References(BaseTypeDeclarationSyntax type)
    {
        var name = type.Identifier.ValueText;
        return type is TypeDeclarationSyntax declaration && type.Modifiers.Any(SyntaxKind.StaticKeyword)
            ? declaration.Members
                .Where(member => member.Modifiers.Any(SyntaxKind.PublicKeyword))
                .SelectMany(Names)
                .Distinct()
                .Select(member => new HelperReference(name, member))
            : [new HelperReference(name)];
    }

    [Fact]
    public void EveryTypeThatTheRuntimeUsesIsKnownToItsNamespace()
    {
        var missing = new List<string>();
        var publicTypes = PublicTypes();
        var own = HelperLibrary.Embedded.Files.SelectMany(Types).OfType<TypeDeclarationSyntax>().SelectMany(type => type.Members).SelectMany(Names).ToHashSet();
        foreach (var file in HelperLibrary.Embedded.Files)
        {
            var unit = HelperLibrary.Embedded.Parse(file);
            var names = unit.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet();
            foreach (var space in unit.Usings.Select(directive => directive.Name!.ToString()))
            {
                var types = publicTypes[space].Where(type => names.Contains(type) && !own.Contains(type)).ToHashSet();
                missing.AddRange(types.Where(type => !UsingDirectives.MayNeed(space, new HashSet<string> { type })).Select(type => $"{space}.{type} in {file}"));
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void TheSharedFileCompiles()
    {
        var types = HelperLibrary.Embedded.Files
            .SelectMany(Types)
            .Select(type => new HelperReference(type.Identifier.ValueText));
        var text = CSharpPrinter.Print(HelperSlicer.SliceShared(types, "Converted"));
        var problems = CSharpCompiler.Compile([("shared.cs", text)], OutputKind.DynamicallyLinkedLibrary).Problems;
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.Contains("namespace Converted;", text);
        Assert.DoesNotContain("file static class", text);
    }

    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ => [],
    };

    private static ILookup<string, string> PublicTypes() => new[]
        {
            typeof(object), typeof(System.Numerics.BigInteger), typeof(System.Text.RegularExpressions.Regex),
            typeof(System.Threading.Channels.Channel), typeof(System.Diagnostics.Process), typeof(Stack<int>), typeof(Enumerable),
        }
        .SelectMany(type => type.Assembly.GetExportedTypes())
        .Where(type => !type.IsNested)
        .Select(type => (type.Namespace, Name: type.Name.Split('`')[0]))
        .ToLookup(
            type => type.Namespace ?? "",
            type => type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name[..^9] : type.Name);

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(string file) => HelperLibrary.Embedded.Parse(file)
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<BaseTypeDeclarationSyntax>();

    private static string Print(HelperLibrary library, IEnumerable<HelperReference> used, string? space = null)
    {
        var types = HelperSlicer.Slice(library, used, out var usings, [], isShared: false);
        var unit = SyntaxFactory.CompilationUnit().WithUsings(UsingDirectives.For(usings));
        return CSharpPrinter.Print(unit.WithMembers(space is null
            ? SyntaxFactory.List(types)
            : [SyntaxFactory.FileScopedNamespaceDeclaration(SyntaxFactory.ParseName(space)).WithMembers(SyntaxFactory.List(types))]));
    }
}
