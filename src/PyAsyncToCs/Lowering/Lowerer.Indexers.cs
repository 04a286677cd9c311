using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>__getitem__</c> and <c>__setitem__</c> as indexers.</summary>
internal sealed partial class Lowerer
{
    /// <summary><c>__getitem__</c> and <c>__setitem__</c> as an indexer, one for each kind of key that they are told apart by.</summary>
    private IEnumerable<MemberDeclarationSyntax> Indexers(ClassSymbol cls, HashSet<FunctionSymbol> replaced) =>
        ItemKindSplitter.Endings.SelectMany(ending => Indexer(cls, cls.Methods.GetValueOrDefault(ending("__getitem__")), cls.Methods.GetValueOrDefault(ending("__setitem__")), replaced));

    private IEnumerable<MemberDeclarationSyntax> Indexer(ClassSymbol cls, FunctionSymbol? read, FunctionSymbol? write, HashSet<FunctionSymbol> replaced)
    {
        var get = read is not null && !IsUnusedAddition(read) ? read : null;
        var set = write is not null && !IsUnusedAddition(write) ? write : null;
        if ((get ?? set) is not { } first || (get?.Parameters.Count ?? 2) != 2 || (set?.Parameters.Count ?? 3) != 3)
        {
            return [];
        }

        var accessors = new List<AccessorDeclarationSyntax>();
        ParameterSyntax? key = null;
        if (get is not null)
        {
            replaced.Add(get);
            var written = MethodDeclarationOf(get, "Item", []);
            key = written.ParameterList.Parameters[0];
            accessors.Add(Accessor(SyntaxKind.GetAccessorDeclaration, written));
        }

        if (set is not null)
        {
            replaced.Add(set);
            if (key is not null)
            {
                _givenNames[set.Parameters[1].Symbol!] = key.Identifier.Text;
            }

            _givenNames[set.Parameters[2].Symbol!] = "value";
            var written = MethodDeclarationOf(set, "Item", []);
            key ??= written.ParameterList.Parameters[0];
            accessors.Add(Accessor(SyntaxKind.SetAccessorDeclaration, written));
        }

        var type = get is not null ? _types.Of(get.Return) : _types.Of(set!.Parameters[2].Slot);
        var indexer = IndexerDeclaration(type)
            .WithModifiers(TokenList(MemberModifiers(cls, first).Select(Token)))
            .WithParameterList(BracketedParameterList(SingletonSeparatedList(key!.WithDefault(null))));
        indexer = set is null && accessors[0].ExpressionBody is { } arrow
            ? indexer.WithExpressionBody(arrow).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            : indexer.WithAccessorList(AccessorList(List(accessors)));
        return [WithComments(indexer, first.Def!)];
    }
}
