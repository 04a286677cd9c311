using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Lowering;

/// <summary>What is told of parameters whose types no call gave.</summary>
internal sealed partial class Lowerer
{
    private readonly HashSet<ParameterSymbol> _notedOpen = [];

    private void NoteOpenType(ParameterSymbol parameter)
    {
        if (parameter.Node is not { } node || !_notedOpen.Add(parameter))
        {
            return;
        }

        if (_model.GuessedParameters.Contains(parameter))
        {
            Report(Diagnostics.Rules.GuessedType, node, parameter.Name, _types.Text(parameter.Slot));
        }
        else if (parameter.Slot.Type.WithoutNone is AnyType or NeverType)
        {
            Report(Diagnostics.Rules.UnknownType, node, parameter.Name);
        }
    }
}
