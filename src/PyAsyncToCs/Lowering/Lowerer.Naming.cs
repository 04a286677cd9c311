using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private static readonly Dictionary<string, string> Dunders = new()
    {
        ["__aenter__"] = "EnterAsync",
        ["__aexit__"] = "ExitAsync",
        ["__enter__"] = "Enter",
        ["__exit__"] = "Exit",
        ["__call__"] = "Invoke",
        ["__str__"] = "ToString",
        ["__contains__"] = "Contains",
        ["__bool__"] = "IsTrue",
        ["__delitem__"] = "Remove",
        ["__post_init__"] = "PostInit",
        ["__add__"] = "Add",
        ["__radd__"] = "AddTo",
        ["__iadd__"] = "AddInPlace",
        ["__sub__"] = "Subtract",
        ["__rsub__"] = "SubtractFrom",
        ["__isub__"] = "SubtractInPlace",
        ["__mul__"] = "Multiply",
        ["__rmul__"] = "MultiplyBy",
        ["__imul__"] = "MultiplyInPlace",
        ["__truediv__"] = "Divide",
        ["__rtruediv__"] = "DivideInto",
        ["__itruediv__"] = "DivideInPlace",
        ["__floordiv__"] = "FloorDivide",
        ["__rfloordiv__"] = "FloorDivideInto",
        ["__mod__"] = "Mod",
        ["__rmod__"] = "ModInto",
        ["__pow__"] = "Power",
        ["__rpow__"] = "PowerOf",
        ["__matmul__"] = "MatrixMultiply",
        ["__and__"] = "And",
        ["__rand__"] = "AndWith",
        ["__iand__"] = "AndInPlace",
        ["__or__"] = "Or",
        ["__ror__"] = "OrWith",
        ["__ior__"] = "OrInPlace",
        ["__xor__"] = "Xor",
        ["__rxor__"] = "XorWith",
        ["__lshift__"] = "ShiftLeft",
        ["__rshift__"] = "ShiftRight",
        ["__neg__"] = "Negate",
        ["__pos__"] = "Plus",
        ["__invert__"] = "Complement",
        ["__abs__"] = "Abs",
        ["__format__"] = "Format",
        ["__reversed__"] = "Reversed",
        ["__round__"] = "Round",
        ["__complex__"] = "ToComplex",
        ["__divmod__"] = "DivMod",
        ["__ipow__"] = "PowerInPlace",
        ["__imod__"] = "ModInPlace",
        ["__ifloordiv__"] = "FloorDivideInPlace",
        ["__imatmul__"] = "MatrixMultiplyInPlace",
        ["__ilshift__"] = "ShiftLeftInPlace",
        ["__irshift__"] = "ShiftRightInPlace",
        ["__ixor__"] = "XorInPlace",
        ["__rlshift__"] = "ShiftLeftOf",
        ["__rrshift__"] = "ShiftRightOf",
        ["__copy__"] = "Copy",
        ["__deepcopy__"] = "DeepCopy",
        ["__trunc__"] = "Truncate",
        ["__floor__"] = "Floor",
        ["__ceil__"] = "Ceiling",
        ["__bytes__"] = "ToBytes",
        ["__sizeof__"] = "SizeOf",
        ["__lt__"] = "IsLessThan",
        ["__le__"] = "IsAtMost",
        ["__gt__"] = "IsGreaterThan",
        ["__ge__"] = "IsAtLeast",
        ["__int__"] = "ToInt",
        ["__float__"] = "ToDouble",
        ["__index__"] = "ToIndex",
        ["__getattr__"] = "GetAttribute",
    };

    private string FunctionName(FunctionSymbol function) =>
        _plan.FunctionNames.TryGetValue(function, out var name) ? name : NameStyle.Method(function.Name, function.IsAsync);

    /// <summary>Names the variables of the current frame; versions that C# cannot tell apart by block get a number.</summary>
    private void NameVariables()
    {
        foreach (var name in _plan.FunctionNamesIn(_frame.Scope))
        {
            _frame.Names.Add(name);
        }

        var bySymbol = new Dictionary<Symbol, List<Variable>>();
        foreach (var variable in _frame.Placement.All.Concat(_frame.Function?.Parameters.Select(p => VariableOfParameter(p)) ?? []).Distinct())
        {
            if (!bySymbol.TryGetValue(variable.Symbol, out var list))
            {
                bySymbol.Add(variable.Symbol, list = []);
            }

            list.Add(variable);
        }

        foreach (var (symbol, versions) in bySymbol)
        {
            foreach (var version in versions)
            {
                // A name that `global` says may be bound nowhere.
                if ((version.Definitions.FirstOrDefault() ?? symbol.Definitions.FirstOrDefault()) is { } place)
                {
                    NoteMixedNumbers(version.Slot, symbol.Name, place);
                }
            }

            if (_plan.Fields.Contains(symbol) && versions is [{ CsName: { } member }])
            {
                _frame.Names.Add(member);
                continue;
            }

            var wanted = _givenNames.TryGetValue(symbol, out var given) ? given
                : IsField(symbol) ? NameStyle.Pascal(symbol.Name)
                : symbol.IsGlobal && IsSharedConstant(symbol) ? NameStyle.Pascal(symbol.Name)
                : symbol.IsGlobal ? NameStyle.Global(symbol.Name)
                : NameStyle.Camel(symbol.Name);
            // A call that names its arguments may have been written before the function.
            // Read, it is no discard.
            var unique = symbol.Name == "_" ? (symbol is { IsRead: true, IsGlobal: true } ? _frame.Fresh("underscore") : "_")
                : versions.FirstOrDefault(v => v.CsName is not null && IsParameter(v)) is { CsName: { } written } && _frame.Names.Add(written) | true ? written
                : _frame.Fresh(wanted);
            var named = new List<Variable>();
            foreach (var version in versions.Where(IsParameter).Concat(versions.Where(v => !IsParameter(v))))
            {
                if (!named.Exists(other => Clashes(version, other)))
                {
                    version.CsName = unique;
                }
                else if (named.FindLast(other => Clashes(version, other)) is { } earlier && Continues(earlier, version))
                {
                    Continue(earlier, version);
                }
                else
                {
                    version.CsName = _frame.Fresh(wanted);
                }

                named.Add(version);
                if (!IsField(symbol))
                {
                    _frame.Note(symbol, version.CsName!);
                }
            }
        }
    }

    private static bool IsParameter(Variable variable) => variable.Definitions.Any(d => d is Arg);

    /// <summary>Notes a place whose number knows whether it is an int or a float: a double would be plainer C#.</summary>
    private void NoteMixedNumbers(Slot slot, string name, Node node)
    {
        if (_model.IsMixedNumber(slot.Type))
        {
            Report(Diagnostics.Rules.MixedNumbers, node, name);
        }
    }

    private Variable VariableOfParameter(ParameterSymbol parameter) => _model.VariableOf(parameter.Node!) ?? parameter.Symbol!.TheVariable;

    private bool Clashes(Variable a, Variable b)
    {
        if (b.Definitions.Any(d => d is Arg))
        {
            return true;
        }

        return !_frame.Placement.BlockOf.TryGetValue(a, out var x) || !_frame.Placement.BlockOf.TryGetValue(b, out var y)
            || VariablePlacement.Block.Overlap((VariablePlacement.Block)x, (VariablePlacement.Block)y);
    }

    /// <summary>A variable as an expression: of another module, or of this one's class seen from a type, with the class before it.</summary>
    private ExpressionSyntax Place(Variable variable)
    {
        if (_frame.Class is { Scope: { } inside } && variable.Symbol.Scope is { Kind: ScopeKind.Function } around && !IsInside(around, inside))
        {
            throw Unsupported(variable.Symbol.Definitions[0], $"'{variable.Symbol.Name}', a variable of the function around a class,");
        }

        return variable.Symbol is { IsGlobal: true } symbol && (symbol.Scope.Module != _module || (_frame.Class is not null && _plan.Fields.Contains(symbol)))
            ? Cs.Member(ModuleClass(symbol.Scope.Module), NameOf(variable))
            : Cs.Id(NameOf(variable));
    }

    /// <summary>The full names of the program's classes, by their names in C#.</summary>
    private Dictionary<string, string> FullTypeNames => _plan.FullTypeNames ??= _model.Classes.Values
        .Where(c => c is { CsName: not null, Scope.Parent.Kind: ScopeKind.Module })
        .GroupBy(c => c.CsName!)
        .ToDictionary(g => g.Key, g => _plan.Of(g.First().Scope!.Module).Namespace is { Length: > 0 } ns ? $"global::{ns}.{g.Key}" : $"global::{g.Key}");

    /// <summary>The class of a module, with its namespace where a member of the class that is being written hides it: <c>log</c> and <c>Logger.log</c>.</summary>
    private ExpressionSyntax ModuleClass(ModuleSymbol module)
    {
        var plan = _plan.Of(module);
        return plan.Namespace.Length > 0 && _frame.Class is { } cls && cls.Lineage().Any(c => c.Methods.Keys.Concat(c.Attributes.Keys).Any(member => NameStyle.Pascal(member) == plan.ClassName))
            ? Cs.Name($"global::{plan.Namespace}.{plan.ClassName}")
            : Cs.Id(plan.ClassName);
    }

    private static string NameOf(Variable variable) => variable.CsName ?? NameStyle.Camel(variable.Symbol.Name);

    private string PropertyName(AttributeSymbol attribute)
    {
        if (attribute.CsName is { } known)
        {
            return known;
        }

        var name = NameStyle.Pascal(attribute.Name);
        if (attribute.Owner.Lineage().Any(c => c.IsUser && c.CsName == name) || HasNestedType(attribute.Owner, name))
        {
            name += "Value";
        }

        if (name == "Message" && attribute.Owner.IsException)
        {
            // That is the exception's text.
            name = "MessageText";
        }

        if (attribute.Owner.IsException && name is "Source" or "Data" or "HelpLink" or "StackTrace" or "TargetSite" or "InnerException" or "HResult")
        {
            // .NET's own exceptions have that.
            name += "Value";
        }

        if (name == "Count" && attribute.Owner.Lineage().Concat(attribute.Owner.Subclasses).Any(c => c.IsUser && c.Methods.ContainsKey("__len__")))
        {
            // That is the length.
            name = "CountValue";
        }

        // `HOST` beside `host`.
        if (!attribute.IsInstanceLevel && attribute.Definitions is [var bound, ..] && !attribute.Name.StartsWith('_') && attribute.Owner.Lineage().Concat(Descendants(attribute.Owner)).SelectMany(c => c.Attributes.Values)
            .Any(other => other.Name != attribute.Name && (other.IsInstanceLevel || other.Definitions.FirstOrDefault()?.Start < bound.Start) && !other.Name.StartsWith('_') && NameStyle.Pascal(other.Name) == name))
        {
            name += "Constant";
        }

        // `_x` beside a property `x`.
        if (attribute.Name.StartsWith('_') && attribute.Owner.Lineage().Concat(attribute.Owner.Subclasses).Any(c => c.IsUser && (c.Methods.Values.Any(m => NameStyle.Pascal(m.Name) == name) || c.Attributes.Keys.Any(a => a != attribute.Name && NameStyle.Pascal(a) == name))))
        {
            name += "Field";
        }

        return attribute.CsName = name;
    }

    /// <summary>Whether a class, or a base or a subclass of it, has a class of this name inside.</summary>
    private bool HasNestedType(ClassSymbol owner, string name) =>
        (_plan.NestedClasses ??= [.. _model.Classes.Values.Where(c => c.Scope?.Parent is { Kind: ScopeKind.Class })]).Exists(c => c.CsName == name && c.Scope!.Parent is var around
            && owner.Lineage().Concat(Descendants(owner)).Any(o => o.Scope == around));
}
