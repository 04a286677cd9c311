// The name is also that of a method of SyntaxFactory, which Lowering imports.
global using TupleType = PyAsyncToCs.Semantics.TupleType;
