using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>A field of a dataclass or a NamedTuple, with what <c>field(…)</c> says of it (library reference, <c>dataclasses</c>).</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Default">The default, or null.</param>
/// <param name="Factory">What makes the default, or null.</param>
/// <param name="InInit">Whether the constructor takes it.</param>
/// <param name="InRepr">Whether <c>repr</c> shows it.</param>
/// <param name="InCompare">Whether <c>==</c> and the order look at it.</param>
/// <param name="KeywordOnly">Whether the constructor takes it by name only.</param>
/// <param name="IsInitOnly">Whether it is an <c>InitVar</c>: a parameter that <c>__post_init__</c> gets, and nothing that is kept.</param>
internal sealed record DataclassField(AttributeSymbol Attribute, Expr? Default, Expr? Factory, bool InInit, bool InRepr, bool InCompare, bool KeywordOnly, bool IsInitOnly = false)
{
    public bool HasDefault => Default is not null || Factory is not null;

    /// <summary>Whether instances of a class are made from its fields.</summary>
    public static bool HasFields(ClassSymbol cls) => cls.IsUser && (cls.IsDataclass || cls.HasBase("NamedTuple"));

    /// <summary>The fields that a class itself declares, in order.</summary>
    public static IEnumerable<DataclassField> Own(ClassSymbol cls)
    {
        if (!HasFields(cls))
        {
            yield break;
        }

        var keywordOnly = IsTrue(cls.DataclassOptions.GetValueOrDefault("kw_only"));
        foreach (var attribute in cls.Attributes.Values.Where(a => a.Annotation is not null && !IsMarked(a.Annotation, "ClassVar") && a.Definitions.Any(d => d is AnnAssignStmt { Target: NameExpr })))
        {
            if (IsMarked(attribute.Annotation!, "KW_ONLY"))
            {
                keywordOnly = true;
            }
            else
            {
                var field = Of(attribute, keywordOnly);
                yield return IsInitVar(attribute) ? field with { InRepr = false, InCompare = false, IsInitOnly = true } : field;
            }
        }
    }

    /// <summary>Whether an attribute is what its class's constructor takes for <c>__post_init__</c> alone.</summary>
    public static bool IsInitVar(AttributeSymbol attribute) => attribute.Annotation is { } annotation && IsMarked(annotation, "InitVar");

    /// <summary>Whether an attribute of a dataclass belongs to the class.</summary>
    public static bool IsClassVar(AttributeSymbol attribute) => attribute.Annotation is null || IsMarked(attribute.Annotation, "ClassVar");

    /// <summary>Whether an attribute only separates fields (<c>_: KW_ONLY</c>).</summary>
    public static bool IsSeparator(AttributeSymbol attribute) => attribute.Annotation is { } annotation && IsMarked(annotation, "KW_ONLY");

    /// <summary>All fields, the bases' first; one declared again keeps its place.</summary>
    public static IReadOnlyList<DataclassField> All(ClassSymbol cls)
    {
        var fields = new Dictionary<string, DataclassField>();
        foreach (var field in cls.Lineage().Where(HasFields).Reverse().SelectMany(Own))
        {
            fields[field.Attribute.Name] = field;
        }

        return [.. fields.Values];
    }

    public static bool IsTrue(Expr? option) => option is ConstantExpr { Value: true };

    public static bool IsFalse(Expr? option) => option is ConstantExpr { Value: false };

    private static DataclassField Of(AttributeSymbol attribute, bool keywordOnly)
    {
        if (attribute.Default is not CallExpr { Func: NameExpr { Id: "field" } or AttributeExpr { Attr: "field" } } call)
        {
            return new DataclassField(attribute, attribute.Default, null, true, true, true, keywordOnly);
        }

        Expr? Option(string name) => call.Keywords.FirstOrDefault(k => k.Arg == name)?.Value;
        return new DataclassField(
            attribute,
            Option("default"),
            Option("default_factory"),
            !IsFalse(Option("init")),
            !IsFalse(Option("repr")),
            !IsFalse(Option("compare")),
            keywordOnly || IsTrue(Option("kw_only")));
    }

    private static bool IsMarked(Expr annotation, string name) => annotation switch
    {
        SubscriptExpr s => IsMarked(s.Value, name),
        NameExpr n => n.Id == name,
        AttributeExpr a => a.Attr == name,
        ConstantExpr { Value: string text } => text.StartsWith(name, StringComparison.Ordinal),
        _ => false,
    };
}
