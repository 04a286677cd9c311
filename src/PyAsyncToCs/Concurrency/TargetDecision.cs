using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency;

/// <summary>Why a program's coroutines run on what they run on.</summary>
/// <param name="HasCoroutines">Whether it has any.</param>
/// <param name="Why">The reason.</param>
/// <param name="Node">What decided it, or null.</param>
/// <param name="Module">The module that this stands in, or null.</param>
internal sealed record TargetDecision(bool HasCoroutines, string Why, Node? Node = null, ModuleSymbol? Module = null);
