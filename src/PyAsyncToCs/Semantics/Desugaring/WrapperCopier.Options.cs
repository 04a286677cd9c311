using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

internal sealed partial class Desugarer
{
    /// <summary>What a decorator's options decide: a test for one that was not given is known for each decorated function.</summary>
    private sealed partial class WrapperCopier
    {
        /// <summary>What a test for an option that was not given says, where the text tells.</summary>
        private bool? Decided(Expr test) => test switch
        {
            UnaryOpExpr { Op: UnaryOperator.Not } not => !Decided(not.Operand),
            NameExpr option when !Rename.ContainsKey(option.Id) && decorator.Arguments.TryGetValue(option.Id, out var given) => given is ConstantExpr { Value: null } ? false : IsFunction(given) ? true : null,
            CompareExpr { Ops: [(CompareOperator.Is or CompareOperator.IsNot) and var op], Left: NameExpr option, Comparators: [var mark] }
                when !Rename.ContainsKey(option.Id) && decorator.Arguments.TryGetValue(option.Id, out var given) && IsSame(given, mark) is { } same => same == (op == CompareOperator.Is),
            _ => null,
        };

        private bool? IsSame(Expr given, Expr mark) => (given, mark) switch
        {
            (NameExpr one, NameExpr other) when one.Id == other.Id => true,
            (ConstantExpr { Value: var value }, ConstantExpr { Value: null }) => value is null,
            (_, ConstantExpr { Value: null }) when IsFunction(given) || given is TupleExpr or ListExpr or DictExpr or JoinedStrExpr => false,
            (ConstantExpr, NameExpr other) when desugarer._names.IsBoundOnce(other.Id) && desugarer._module.Body.Any(s => s is AssignStmt { Targets: [NameExpr made], Value: CallExpr { Func: NameExpr { Id: "object" }, Args.IsEmpty: true } } && made.Id == other.Id) => false,
            _ => null,
        };

        /// <summary>Whether an option is a function, or a class, that its name always means.</summary>
        private bool IsFunction(Expr given) =>
            given is LambdaExpr || (given is NameExpr name && desugarer._names.DefinitionOf(name.Id) is not null);
    }
}
