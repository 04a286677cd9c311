using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Parameters that nothing in sight fills (a library's functions, handlers that a framework calls) get the type that
/// their uses ask for: DESIGN.md, "Types", methods called on an unknown receiver are constraints too.
/// </summary>
internal sealed partial class Inferrer
{
    // A guess can give the next one what it needs; each round settles at least one parameter.
    private const int MostGuessRounds = 8;

    // Where several builtin classes have all the members, the first one is meant.
    private static readonly string[] s_guessable =
        ["str", "list", "dict", "set", "bytes", "float", "Task", "Queue", "Event", "Lock", "Semaphore", "Condition", "StreamReader", "StreamWriter", "AbstractEventLoop"];

    /// <summary>A place without a type: a parameter, or a part of what was guessed for one.</summary>
    private sealed record OpenPlace(Slot Slot, Node Node);

    private readonly List<OpenPlace> _guessedParts = [];

    private void GuessOpenParameters()
    {
        var parameters = model.Functions.Values
            .Where(f => !f.IsStub)
            .SelectMany(f => f.Parameters.Skip(f.IsMethod ? 1 : 0))
            .Where(p => p is { Node: not null, Slot.Type.IsOpen: true })
            .ToList();
        for (var round = 0; round < MostGuessRounds && parameters.Count > 0; round++)
        {
            var open = parameters.Select(p => new OpenPlace(p.Slot, p.Node!)).Concat(_guessedParts).Where(p => p.Slot.Type.IsOpen).ToList();
            var uses = OpenUses.Collect(model, open.Select(p => p.Slot));
            if (!GuessAll(open, uses, weak: false) && !GuessAll(open, uses, weak: true))
            {
                break;
            }

            Fixpoint();
        }

        model.GuessedParameters.UnionWith(parameters.Where(p => !p.Slot.Type.IsOpen));
        foreach (var part in parameters.Select(p => p.Slot).Concat(_guessedParts.Select(p => p.Slot)).Where(s => s.Type.IsOpen).ToList())
        {
            Flow(part, PyType.Any);
        }
    }

    private bool GuessAll(List<OpenPlace> open, OpenUses uses, bool weak)
    {
        var guessed = false;
        foreach (var place in open.Where(p => p.Slot.Type.IsOpen))
        {
            if (uses.Of(place.Slot) is { } constraints && (weak ? WeakGuess(place, constraints) : Guess(place, constraints)) is { } type)
            {
                guessed |= Flow(place.Slot, type);
            }
        }

        return guessed;
    }

    // Where uses only tell the kind of thing, the plainest of the kind.
    private PyType? WeakGuess(OpenPlace place, OpenUses.Constraints uses) =>
        uses.IsSummed ? Types.List(new Slot(PyType.Int))
        : uses.IsCalculated ? PyType.Int
        : uses.Key is not null ? Types.Dict(Part(place, "key"), Part(place, "value"))
        : null;

    private PyType? Guess(OpenPlace place, OpenUses.Constraints uses)
    {
        if (uses.Alternatives.Select(t => Demanded(place, t)).FirstOrDefault(t => t is not null) is { } alternative)
        {
            return alternative;
        }

        if (uses.Members.Count > 0)
        {
            return MembersOwner(place, uses.Members);
        }

        if (uses.Call is { } call)
        {
            var result = Part(place, "result");
            var outcome = uses.IsCallAwaited ? new Slot(Types.Coroutine(result)) : result;
            return new CallableType([.. call.Args.Select((_, i) => Part(place, $"argument {i}"))], outcome);
        }

        if (uses.IsAwaited)
        {
            return Types.Coroutine(Part(place, "result"));
        }

        if (uses.IsSummed)
        {
            return null;
        }

        foreach (var type in uses.Types)
        {
            if (Demanded(place, type) is { } demanded)
            {
                return demanded;
            }
        }

        if (uses.IsAsyncIterated)
        {
            return Fresh(place, Types.AsyncIterableClass);
        }

        if (uses.Key is { } key)
        {
            var index = model.TypeOf(key);
            return index == PyType.Str ? Types.Dict(new Slot(PyType.Str), Part(place, "value"))
                : index == PyType.Int || key is SliceExpr ? Fresh(place, Types.ListClass)
                : null;
        }

        return uses.IsIterated || uses.IsSearched ? Fresh(place, Types.ListClass)
            : uses.Returned.Select(t => Demanded(place, t)).FirstOrDefault(t => t is not null) ?? (uses.IsTested ? PyType.Bool : null);
    }

    /// <summary>What a place that a value is put into, or compared with, says of the value.</summary>
    private PyType? Demanded(OpenPlace place, PyType type)
    {
        foreach (var part in type.WithoutNone.Parts)
        {
            switch (part)
            {
                case PrimitiveType { IsNone: false }:
                    return part;
                case InstanceType { Args: [{ Type: PrimitiveType { IsNone: false } item }] } i when i.Class == Types.IterableClass:
                    return Types.List(new Slot(item));
                case InstanceType i when !i.Class.IsUser && (i.Class == Types.IterableClass || i.Class.Name == "Sized"):
                    return Fresh(place, Types.ListClass);
                case InstanceType { Class.Name: "object" or "Hashable" }:
                    break;
                case InstanceType i when i.Args.Any(a => a.Type is TypeParamType):
                    return Fresh(place, i.Class);
                case InstanceType or TupleType or CallableType:
                    return part;
            }
        }

        return null;
    }

    private InstanceType Fresh(OpenPlace place, ClassSymbol cls) =>
        new(cls, [.. cls.TypeParams.Select(p => Part(place, "guessed " + p))]);

    private Slot Part(OpenPlace place, string role)
    {
        // A part of a part has the same node: its place in the list tells them apart.
        var slot = NodeSlot(place.Node, $"{_guessedParts.Count}: {role}");
        _guessedParts.Add(new OpenPlace(slot, place.Node));
        return slot;
    }

    private PyType? MembersOwner(OpenPlace place, HashSet<string> members)
    {
        var owners = model.Classes.Values.Where(c => c.IsUser && members.All(m => Has(c, m))).ToList();
        if (owners.FirstOrDefault(c => owners.All(o => o.IsSubclassOf(c))) is { } user)
        {
            return InstanceOf(user);
        }

        if (owners.Count > 0)
        {
            return null;
        }

        foreach (var name in s_guessable)
        {
            if ((model.Builtins.Members.GetValueOrDefault(name) ?? ImportedClass(name)) is ClassSymbol cls && members.All(m => Has(cls, m)))
            {
                return InstanceOf(cls) is InstanceType ? Fresh(place, cls) : InstanceOf(cls);
            }
        }

        return null;

        static bool Has(ClassSymbol cls, string member) => cls.FindMethod(member) is not null || cls.FindAttribute(member) is not null;
    }

    private object? ImportedClass(string name) => stubs.Loaded("asyncio")?.Members.GetValueOrDefault(name);
}
