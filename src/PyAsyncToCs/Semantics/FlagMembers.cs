using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>The members of a <c>Flag</c> and their values (library reference, <c>enum.Flag</c>).</summary>
internal static class FlagMembers
{
    /// <summary>The members in order; null where a value is not written as one.</summary>
    public static List<(AttributeSymbol Member, long Value)>? Of(ClassSymbol cls)
    {
        var values = new Dictionary<string, long>();
        var result = new List<(AttributeSymbol, long)>();
        foreach (var member in cls.Attributes.Values.Where(a => a.IsClassLevel))
        {
            var value = member.Default is CallExpr { Func: NameExpr { Id: "auto" } or AttributeExpr { Attr: "auto" } }
                ? values.Count == 0 ? 1 : 1L << (64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)values.Values.Max()))
                : Value(member.Default, values);
            if (value is not (>= 0 and <= int.MaxValue) || !values.TryAdd(member.Name, value.Value))
            {
                return null;
            }

            result.Add((member, value.Value));
        }

        return result;
    }

    /// <summary>Whether a class is a Flag that is an enum in C#.</summary>
    public static bool IsFlag(ClassSymbol cls) => cls is { IsUser: true, Methods.Count: 0 } && cls.HasBase("Flag") && Of(cls) is not null;

    private static long? Value(Expr? node, Dictionary<string, long> known) => node switch
    {
        ConstantExpr { Value: long value } => value,
        NameExpr name => known.TryGetValue(name.Id, out var value) ? value : null,
        BinOpExpr { Op: BinaryOperator.BitOr } both => Value(both.Left, known) | Value(both.Right, known),
        BinOpExpr { Op: BinaryOperator.BitAnd } common => Value(common.Left, known) & Value(common.Right, known),
        BinOpExpr { Op: BinaryOperator.BitXor } one => Value(one.Left, known) ^ Value(one.Right, known),
        BinOpExpr { Op: BinaryOperator.LShift } shift => Value(shift.Left, known) is { } by && Value(shift.Right, known) is < 31 and var count ? by << (int)count : null,
        _ => null,
    };
}
