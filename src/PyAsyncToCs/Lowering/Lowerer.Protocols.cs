using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Protocols are interfaces, and their special methods are what these are in C#.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A class that only says what others have (PEP 544) is an interface.</summary>
    private static bool IsProtocol(ClassSymbol cls) => cls.Bases.Any(b => !b.Class.IsUser && b.Class.Name == "Protocol");

    /// <summary>The protocols that a class is passed for: those whose members it has.</summary>
    private IEnumerable<ClassSymbol> ProtocolsOf(ClassSymbol cls) =>
        (_plan.Protocols ??= [.. _model.Classes.Values.Where(IsProtocol)]).Where(p => p != cls && p.Methods.Count + p.Attributes.Count > 0
            && (cls.Bases.Any(b => b.Class == p)
                || (cls.HasSignaturesOf(p) && !cls.Lineage().Skip(1).Any(b => b.IsUser && b.HasSignaturesOf(p)) && p.Attributes.Values.All(a => (cls.Attributes.GetValueOrDefault(a.Name)?.Slot ?? (cls.Methods.GetValueOrDefault(a.Name) is { IsProperty: true } getter ? getter.Return : null)) is { } slot && _types.Text(slot) == _types.Text(a.Slot)))));

    /// <summary>Whether <c>isinstance</c> finds in a class all that a protocol names.</summary>
    private static bool HasMembersOf(ClassSymbol cls, ClassSymbol protocol) =>
        protocol.Methods.Keys.All(m => cls.FindMethod(m) is not null) && protocol.Attributes.Keys.All(a => cls.FindAttribute(a) is not null || cls.FindMethod(a) is { IsProperty: true });

    /// <summary>The classes of which C# knows that they are a protocol.</summary>
    private IEnumerable<ClassSymbol> ImplementersOf(ClassSymbol protocol) => _model.Classes.Values.Where(c => ProtocolsOf(c).Contains(protocol));

    private InterfaceDeclarationSyntax InterfaceDeclaration(ClassSymbol cls)
    {
        var members = new List<MemberDeclarationSyntax>();
        var bases = new List<string>();
        foreach (var attribute in cls.Attributes.Values)
        {
            members.Add(PropertyDeclaration(_types.Of(attribute.Slot), MemberName(attribute)).WithAccessorList(Accessors(settable: attribute.IsMutated)));
        }

        foreach (var method in cls.Methods.Values)
        {
            switch (method.Name)
            {
                case "__str__" or "__repr__" or "__eq__" or "__ne__" or "__hash__":
                    // Every object has them.
                    break;
                case "__len__":
                    members.Add(PropertyDeclaration(Cs.Type("int"), "Count").WithAccessorList(Accessors(settable: false)));
                    break;
                case "__iter__" when !IsOwnIterator(cls):
                    bases.Add($"IEnumerable<{IteratedByAll(cls, "__iter__", IteratedText)}>");
                    break;
                case "__aiter__" when GivesAsyncIterator(method) && !IsOwnAsyncIterator(cls):
                    bases.Add($"IAsyncEnumerable<{IteratedByAll(cls, "__aiter__", AsyncIteratedText)}>");
                    break;
                case "__getitem__" or "__setitem__":
                    if (members.All(m => m is not IndexerDeclarationSyntax))
                    {
                        members.Add(AbstractIndexer(cls));
                    }

                    break;
                case "__exit__" or "__aexit__":
                    if (IsDisposable(cls))
                    {
                        bases.Add(method.IsAsync ? "IAsyncDisposable" : "IDisposable");
                    }
                    else
                    {
                        members.Add(((MethodDeclarationSyntax)AbstractMember(method, [])).WithParameterList(ParameterList(SingletonSeparatedList(Parameter(Identifier("error")).WithType(Cs.Type("Exception?"))))));
                    }

                    break;
                default:
                    members.Add(AbstractMember(method, []));
                    break;
            }
        }

        var written = SyntaxFactory.InterfaceDeclaration(cls.CsName!).WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword))).WithMembers(List(members));
        return bases.Count == 0 ? written : written.WithBaseList(BaseList(SeparatedList(bases.Select(b => (BaseTypeSyntax)SimpleBaseType(Cs.Type(b))))));
    }

    /// <summary>What is iterated over: where all that are passed for a protocol agree, theirs; it knows the width of a number.</summary>
    private string IteratedByAll(ClassSymbol protocol, string method, Func<ClassSymbol, string> text) =>
        ImplementersOf(protocol).Where(c => c.Methods.ContainsKey(method)).Select(text).Distinct().ToList() is [var given] ? given : text(protocol);

    private IndexerDeclarationSyntax AbstractIndexer(ClassSymbol cls)
    {
        var get = cls.Methods.GetValueOrDefault("__getitem__");
        var set = cls.Methods.GetValueOrDefault("__setitem__");
        var head = (MethodDeclarationSyntax)AbstractMember((get ?? set)!, []);
        List<AccessorDeclarationSyntax> accessors = [];
        foreach (var (method, kind) in new[] { (get, SyntaxKind.GetAccessorDeclaration), (set, SyntaxKind.SetAccessorDeclaration) })
        {
            if (method is not null)
            {
                accessors.Add(AccessorDeclaration(kind).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)));
            }
        }

        return IndexerDeclaration(get is not null ? _types.Of(get.Return) : _types.Of(set!.Parameters[2].Slot))
            .WithParameterList(BracketedParameterList(SingletonSeparatedList(head.ParameterList.Parameters[0])))
            .WithAccessorList(AccessorList(List(accessors)));
    }
}
