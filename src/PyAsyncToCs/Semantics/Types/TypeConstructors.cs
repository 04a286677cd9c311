using System.Collections.Immutable;

namespace PyAsyncToCs.Semantics;

/// <summary>Makes the types that the language itself speaks of, out of the builtins stub's classes.</summary>
internal sealed class TypeConstructors(ModuleSymbol builtins)
{
    public ClassSymbol ListClass { get; } = Class(builtins, "list");

    public ClassSymbol DictClass { get; } = Class(builtins, "dict");

    public ClassSymbol SetClass { get; } = Class(builtins, "set");

    public ClassSymbol FrozenSetClass { get; } = Class(builtins, "frozenset");

    /// <summary>A tuple of any length with one element type.</summary>
    public ClassSymbol TupleClass { get; } = Class(builtins, "tuple");

    public ClassSymbol RangeClass { get; } = Class(builtins, "range");

    public ClassSymbol IterableClass { get; } = Class(builtins, "Iterable");

    /// <summary>What a place that is iterated, counted and indexed takes containers of several kinds as.</summary>
    public ClassSymbol SequenceClass { get; } = Class(builtins, "IndexedSequence");

    public ClassSymbol IteratorClass { get; } = Class(builtins, "Iterator");

    public ClassSymbol GeneratorClass { get; } = Class(builtins, "Generator");

    public ClassSymbol AsyncIterableClass { get; } = Class(builtins, "AsyncIterable");

    public ClassSymbol AsyncGeneratorClass { get; } = Class(builtins, "AsyncGenerator");

    public ClassSymbol GeneratorContextClass { get; } = Class(builtins, "GeneratorContext");

    public ClassSymbol AsyncGeneratorContextClass { get; } = Class(builtins, "AsyncGeneratorContext");

    public ClassSymbol AwaitableClass { get; } = Class(builtins, "Awaitable");

    public ClassSymbol CoroutineClass { get; } = Class(builtins, "Coroutine");

    public ClassSymbol FutureClass { get; } = Class(builtins, "Future");

    public ClassSymbol TaskClass { get; } = Class(builtins, "Task");

    public ClassSymbol BaseExceptionClass { get; } = Class(builtins, "BaseException");

    public InstanceType List(Slot item) => new(ListClass, [item]);

    public InstanceType Set(Slot item) => new(SetClass, [item]);

    public InstanceType Dict(Slot key, Slot value) => new(DictClass, [key, value]);

    public InstanceType VarTuple(Slot item) => new(TupleClass, [item]);

    public InstanceType Iterator(Slot item) => new(IteratorClass, [item]);

    public InstanceType Generator(Slot item, Slot send, Slot result) => new(GeneratorClass, [item, send, result]);

    public InstanceType AsyncGenerator(Slot item, Slot send) => new(AsyncGeneratorClass, [item, send]);

    /// <summary>What <c>@contextmanager</c> or <c>@asynccontextmanager</c> makes of a generator.</summary>
    public InstanceType GeneratorContext(Slot item, bool isAsync) => new(isAsync ? AsyncGeneratorContextClass : GeneratorContextClass, [item]);

    public InstanceType Coroutine(Slot result) => new(CoroutineClass, [result]);

    public InstanceType Task(Slot result) => new(TaskClass, [result]);

    public InstanceType Range() => new(RangeClass, ImmutableArray<Slot>.Empty);

    private static ClassSymbol Class(ModuleSymbol builtins, string name) =>
        builtins.Members.TryGetValue(name, out var member) && member is ClassSymbol cls
            ? cls
            : throw new InvalidOperationException($"The builtins stub lacks class '{name}'.");
}
