using System.Text.RegularExpressions;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Whether a program's times are in zones other than UTC: then they carry their zone, where a <see cref="DateTime"/> would do else.</summary>
internal static partial class ZoneFacts
{
    /// <summary>Whether a module makes such a zone, or reads times that may have one.</summary>
    public static bool UsesZones(Node module)
    {
        var stack = new Stack<Node>([module]);
        var children = new List<Node>();
        var usesDates = false;
        var usesZones = false;

        // What is read at run time has any offset; whoever converts it to another zone expects that.
        var (readsTimes, converts) = (false, false);
        while (stack.TryPop(out var node))
        {
            usesDates |= node is ImportFromStmt { Module: "datetime" } || (node is ImportStmt i && i.Names.Any(n => n.Name == "datetime"));
            readsTimes |= node is CallExpr { Func: AttributeExpr { Attr: "fromisoformat" }, Args: [not ConstantExpr] };
            converts |= node is AttributeExpr { Attr: "astimezone" or "utcoffset" };
            usesZones |= node switch
            {
                ImportFromStmt { Module: "zoneinfo" } => true,
                ImportStmt import => import.Names.Any(n => n.Name == "zoneinfo"),
                CallExpr { Func: NameExpr { Id: "timezone" } or AttributeExpr { Attr: "timezone" } } => true,
                CallExpr { Func: AttributeExpr { Attr: "astimezone" }, Args: [] } => true,
                CallExpr { Func: AttributeExpr { Attr: "replace" } } call => call.Keywords.Any(k => k.Arg is "tzinfo"),
                CallExpr { Func: AttributeExpr { Attr: "dst" }, Args: [] } => true,
                ClassDefStmt cls => cls.Bases.Any(b => b is NameExpr { Id: "tzinfo" } or AttributeExpr { Attr: "tzinfo" }),
                Keyword { Arg: "fold" } => true,
                ConstantExpr { Value: string text } => text.Contains("%z", StringComparison.Ordinal) || (text.Contains(':') && OffsetTime().Matches(text).Any(m => m.Groups[1].Value.Trim('0', ':', '+', '-').Length > 0)),
                _ => false,
            };
            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return usesDates && (usesZones || (readsTimes && converts));
    }

    [GeneratedRegex(@"\d\d:\d\d(?::\d\d(?:\.\d+)?)?([+-]\d\d:\d\d)(?!\d)")]
    private static partial Regex OffsetTime();
}
