using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void Delete(DeleteStmt d)
    {
        foreach (var target in d.Targets)
        {
            switch (target)
            {
                case NameExpr name:
                    DeleteName(name);
                    break;
                case SubscriptExpr s:
                    DeleteItem(s);
                    break;
                default:
                    throw Unsupported(d, "'del' of an attribute");
            }
        }
    }

    private void DeleteName(NameExpr name)
    {
        if (_model.SymbolOf(name) is not { Entity: null } || _model.VariableOf(name) is not { IsNullWhileUnbound: true } variable)
        {
            return;
        }

        if (_model.UnboundReads.Contains(name))
        {
            Emit(Cs.Assign(Cs.Id("_"), Bound(name, Place(variable))));
        }

        Emit(Cs.Assign(Place(variable), Cs.Null));
    }

    private void DeleteItem(SubscriptExpr s)
    {
        var container = _model.TypeOf(s.Value).WithoutNone;
        var target = Expression(s.Value);
        if (container is InstanceType i && i.Class.AsBase(i, Types.DictClass) is { } dict)
        {
            var isOptional = _model.TypeOf(s.Slice) is { AllowsNone: true, IsNone: false } asked && !dict.Args[0].Type.AllowsNone && TypeMapper.IsValueType(dict.Args[0].Type) && asked.WithoutNone.SameAs(dict.Args[0].Type);
            Emit(CallHelper("PyDict", isOptional ? "DeleteOptional" : "Delete", target, ExpressionAs(s.Slice, dict.Args[0]), ReprFunction(dict.Args[0].Type)));
        }
        else if (container is InstanceType l && l.Class.AsBase(l, Types.ListClass) is not null)
        {
            Emit(s.Slice is SliceExpr slice
                ? CallHelper("PyList", "DeleteSlice", [target, .. SliceArguments(slice)])
                : CallHelper("PyList", "DeleteAt", target, Expression(s.Slice)));
        }
        else if (s.Slice is SliceExpr part && container is InstanceType { Class.IsUser: false } sliced && sliced.Class.FindMethod("__delslice__") is { } deleteSlice)
        {
            Emit(CatalogTemplate(deleteSlice, sliced, SlicePlaces(target, deleteSlice, part)));
        }
        else if (container is InstanceType { Class.IsUser: false } stub && stub.Class.FindMethod("__delitem__") is { Meaning.Template: not null } delete)
        {
            Emit(CatalogTemplate(delete, stub, new() { ["self"] = target, [delete.Parameters[1].Name] = CatalogOperand(s.Slice, delete, stub) }));
        }
        else if (container is InstanceType user && ItemKindSplitter.Find(user.Class, "__delitem__", _model.TypeOf(s.Slice)) is { IsStub: false } method)
        {
            Emit(Cs.CallMember(target, MethodName(method), ExpressionAs(s.Slice, method.Parameters[1].Slot)));
        }
        else if (IsDynamic(container) && s.Slice is not SliceExpr)
        {
            Emit(CallHelper("PyDynamicItems", "Delete", target, AsObject(Expression(s.Slice), _model.TypeOf(s.Slice))));
        }
        else
        {
            throw Unsupported(s, "this 'del'");
        }
    }
}
