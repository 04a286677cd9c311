using PyAsyncToCs.Catalog;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Infers the types of a whole program: every body is evaluated over types, again and again, until nothing grows
/// (DESIGN.md, "Types"). Values flow into slots; containers, tasks and callables that meet are united.
/// </summary>
internal sealed partial class Inferrer(SemanticModel model, StubLoader stubs)
{
    private const int MostRounds = 64;

    /// <summary>Into how many names a <c>zip(*rows)</c> is taken apart.</summary>
    private readonly Dictionary<CallExpr, int> _columns = [];

    private readonly TypeJoiner _joiner = new() { TupleClass = model.Types.TupleClass, AsyncIterableClass = model.Types.AsyncIterableClass, IterableClass = model.Types.IterableClass, SequenceClass = model.Types.SequenceClass, Lifts = true };
    private readonly ILookup<ModuleSymbol, FunctionSymbol> _functions = model.Functions.Values.Where(f => f.Def is not null).ToLookup(f => f.Scope!.Module);
    private FunctionSymbol? _function;
    private ModuleSymbol _module = null!;

    /// <summary>Set in the second phase, when what is still unknown counts as anything.</summary>
    private bool _force;

    /// <summary>Set when what no comparison in sight calls counts as called by sorting and containers.</summary>
    private bool _comparesInstances;

    private TypeConstructors Types => model.Types;

    public void Run()
    {
        DeclareGenericSignatures();
        IteratedParameters.Collect(model);
        Fixpoint();
        ReadTypeVariables();
        SeedFromAnnotations();
        WidenOptionalArguments();
        Fixpoint();
        WidenOptionalArguments();
        _comparesInstances = true;
        Fixpoint();
        GuessOpenParameters();
        WidenOptionalArguments();
        _force = true;
        Fixpoint();
        CallClassesAlike();
        NoteEnumsAmongNumbers();
        NarrowUses();
    }

    private void Fixpoint()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            _joiner.Changed = false;
            foreach (var module in model.Modules)
            {
                EvaluateModule(module);
            }

            if (!_joiner.Changed)
            {
                return;
            }
        }
    }

    private void EvaluateModule(ModuleSymbol module)
    {
        _module = module;
        _function = null;
        _facts = new();
        EvaluateBody(module.Node!.Body);
        foreach (var function in _functions[module])
        {
            EvaluateFunction(function);
        }
    }

    private void EvaluateFunction(FunctionSymbol function)
    {
        _function = function;
        _facts = new();
        _assignedFacts.Clear();
        var parameters = function.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var variable = VariableOf(parameter.Node!);
            if (i == 0 && function.IsMethod)
            {
                Flow(parameter.Slot, function.IsClassMethod || function.Name is "__new__" or "__init_subclass__" ? new ClassType(function.Owner!) : function.Owner!.Self);
            }

            switch (parameter.Kind)
            {
                case ParameterKind.VarArgs:
                    Flow(variable.Slot, Types.VarTuple(parameter.Slot));
                    break;
                case ParameterKind.KwArgs:
                    Flow(variable.Slot, Types.Dict(KeySlot(parameter), parameter.Slot));
                    break;
                default:
                    if (parameter.Default is { } value)
                    {
                        Flow(parameter.Slot, Eval(value));
                    }

                    variable.Slot.Unite(parameter.Slot, _joiner);
                    break;
            }
        }

        if (_comparesInstances && function is { Owner: { IsUser: true } owner, Name: "__eq__" or "__ne__" or "__lt__" or "__le__" or "__gt__" or "__ge__", Parameters: [_, { Slot: { Type: NeverType } other }] })
        {
            // Nothing compares it in sight: sorting and containers compare instances with each other.
            Flow(other, owner.Self);
        }

        if (function is { Owner.IsUser: true, Name: "__deepcopy__", Parameters: [_, var memo] })
        {
            var (id, copied) = (NodeSlot(function.Def!, "memo key"), NodeSlot(function.Def!, "memo"));
            Flow(id, PyType.Int);
            Flow(copied, PyType.Any);
            Flow(memo.Slot, Types.Dict(id, copied));
        }

        EvaluateBody(function.Def!.Body);
        if ((function.ReturnsNothing || !function.HasReturnValue || (Reachability.EndIsReachable(function.Def.Body, model.Decides) && !EndsAsDeclared(function))) && !IsSignatureOnly(function) && !OnlyRaises(function) && !IsStillOpen(function))
        {
            Flow(function.Return, PyType.None);
        }

        UniteWithOverridden(function);
        Flow(function.CallResultSlot, function.CallResult(Types));
    }

    /// <summary>Whether the annotation says that one of the cases at the end is always taken: no other value is returned than those of the cases.</summary>
    private bool EndsAsDeclared(FunctionSymbol function) =>
        function.Def is { Returns: { } returns, Body: var body } && Reachability.IsChainOfEnds(body) && ResolverFor(function.Scope!).Resolve(returns) is var declared && !declared.AllowsNone && declared is not (AnyType or NeverType or InstanceType { Class: { IsUser: false, Name: "object" } });

    /// <summary>Whether a method is there for its signature: in a protocol, abstract without a body, or one that only raises where derived classes have their own.</summary>
    private static bool IsSignatureOnly(FunctionSymbol function)
    {
        if (function is not { Owner: { } owner, Def: { } def })
        {
            return false;
        }

        var isDeclared = function.IsAbstract || owner.Bases.Any(b => !b.Class.IsUser && b.Class.Name == "Protocol");
        return def.Body.All(s => s is PassStmt or RaiseStmt or ExprStmt { Value: ConstantExpr or YieldExpr { Value: null } })
            && (def.Body.Any(s => s is RaiseStmt) ? IsOverridden(owner, function.Name) : isDeclared);
    }

    /// <summary>
    /// Whether a function that never ends by itself (it raises, or goes on for ever) may yet get a type from those that stand
    /// beside it, in a list of callbacks say: it gives nothing only where nothing else is known.
    /// </summary>
    private bool IsStillOpen(FunctionSymbol function) =>
        function is { Owner: null, HasReturnValue: false, ReturnsNothing: false, IsGenerator: false, Def: { Returns: null } def } && (!_comparesInstances || function.Return.Type is not NeverType)
        && !Reachability.EndIsReachable(def.Body, model.Decides);

    private static bool IsOverridden(ClassSymbol owner, string method) =>
        owner.Subclasses.Exists(c => c.Methods.ContainsKey(method) || IsOverridden(c, method));

    /// <summary>Whether a method only says that subclasses have it: it raises, whatever it is called with.</summary>
    private static bool OnlyRaises(FunctionSymbol function) =>
        function is { Owner: { } owner, HasReturnValue: false, ReturnsNothing: false, IsGenerator: false } && owner.Subclasses.Any(c => c.Methods.ContainsKey(function.Name));

    private Slot KeySlot(ParameterSymbol parameter)
    {
        var slot = NodeSlot(parameter.Node!, "key");
        Flow(slot, PyType.Str);
        return slot;
    }

    /// <summary>A method and the one it overrides have one signature in C#.</summary>
    private void UniteWithOverridden(FunctionSymbol function)
    {
        if (function is { Owner.IsUser: true, Parameters: [_, var key, ..] } && (function.Name.StartsWith("__setitem_", StringComparison.Ordinal) || function.Name.StartsWith("__delitem_", StringComparison.Ordinal))
            && function.Owner.Methods.GetValueOrDefault("__get" + function.Name["__get".Length..]) is { Parameters: [_, var read] } getter)
        {
            // An indexer has one type of keys, and one of values.
            key.Slot.Unite(read.Slot, _joiner);
            if (function is { Parameters: [_, _, var value] } && getter is { IsAsync: false, IsGenerator: false, Return: var given } && value.Slot.Type is not NeverType && given.Type is not NeverType && !value.Slot.Type.SameAs(given.Type))
            {
                value.Slot.Unite(given, _joiner);
            }
        }

        if (function.Owner is not { } owner || function.Name is "__init__" or "__new__")
        {
            return;
        }

        if (owner.Bases.Any(b => !b.Class.IsUser && b.Class.Name == "Protocol"))
        {
            foreach (var cls in model.Classes.Values.Where(c => c != owner && c.HasSignaturesOf(owner)))
            {
                UniteSignatures(cls.FindMethod(function.Name)!, function);
            }

            return;
        }

        foreach (var cls in owner.Lineage().Skip(1))
        {
            if (cls is { IsUser: false, IsBase: true } && cls.Methods.TryGetValue(function.Name, out var given))
            {
                function.IsReferenced = true;
                foreach (var (parameter, declared) in function.Parameters.Zip(given.Parameters).Skip(1))
                {
                    Flow(parameter.Slot, declared.Declared ?? PyType.Any);
                }

                Flow(function.Return, given.DeclaredReturn ?? PyType.None);
                return;
            }

            if (!cls.IsUser || !cls.Methods.TryGetValue(function.Name, out var overridden) || overridden == function)
            {
                continue;
            }

            if (function.IsSetter)
            {
                // The property of the base has its own.
                if (overridden.Setter is { } setter)
                {
                    UniteSignatures(function, setter);
                }

                return;
            }

            UniteSignatures(function, overridden);
            return;
        }
    }

    private void UniteSignatures(FunctionSymbol function, FunctionSymbol overridden)
    {
        if (IsGenericOverride(function, overridden))
        {
            return;
        }

        for (var i = 1; i < function.Parameters.Count && i < overridden.Parameters.Count; i++)
        {
            function.Parameters[i].Slot.Unite(overridden.Parameters[i].Slot, _joiner);
        }

        // An abstract base returns nothing itself: what the overrides return is what it gives.
        if (function.IsClassMethod && overridden.IsClassMethod && function.Return.Type.Parts.All(p => p is InstanceType { Class.IsUser: true }))
        {
            // In C# each class has its own, which gives its own instances.
            Flow(overridden.Return, function.Return.Type);
        }
        else
        {
            function.Return.Unite(overridden.Return, _joiner);
        }

        function.Yield.Unite(overridden.Yield, _joiner);
        if (function.IsGenerator)
        {
            if (!overridden.IsGenerator && (function.IsAsync || !overridden.IsAsync) && IsSignatureOnly(overridden))
            {
                // `def read(self) -> Iterator[T]: ...` declares what a generator is.
                (overridden.IsAsync, overridden.IsGenerator) = (function.IsAsync, true);
                _joiner.Changed = true;
            }

            function.Send.Unite(overridden.Send, _joiner);
        }
    }

    private static PyType SlotTypeOf(Symbol symbol) => symbol.TheVariable.Slot.Type;

    private bool Flow(Slot slot, PyType type) => slot.Flow(type, _joiner);

    private Slot NodeSlot(Node node, string role)
    {
        if (!model.NodeSlots.TryGetValue((node, role), out var slot))
        {
            model.NodeSlots.Add((node, role), slot = new Slot(role));
        }

        return slot;
    }

    private Variable VariableOf(Node node)
    {
        if (!model.Variables.TryGetValue(node, out var variable))
        {
            variable = model.Names[node].TheVariable;
            model.Variables.Add(node, variable);
        }

        return variable;
    }
}
