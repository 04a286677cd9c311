namespace PyAsyncToCs.Syntax.Ast;

/// <summary>Which node of CPython's <c>ast</c> module a node is.</summary>
public enum NodeKind
{
    /// <summary>The <c>BoolOp</c> node.</summary>
    BoolOp,

    /// <summary>The <c>NamedExpr</c> node.</summary>
    NamedExpr,

    /// <summary>The <c>BinOp</c> node.</summary>
    BinOp,

    /// <summary>The <c>UnaryOp</c> node.</summary>
    UnaryOp,

    /// <summary>The <c>Lambda</c> node.</summary>
    Lambda,

    /// <summary>The <c>IfExp</c> node.</summary>
    IfExp,

    /// <summary>The <c>Dict</c> node.</summary>
    Dict,

    /// <summary>The <c>Set</c> node.</summary>
    Set,

    /// <summary>The <c>ListComp</c> node.</summary>
    ListComp,

    /// <summary>The <c>SetComp</c> node.</summary>
    SetComp,

    /// <summary>The <c>DictComp</c> node.</summary>
    DictComp,

    /// <summary>The <c>GeneratorExp</c> node.</summary>
    GeneratorExp,

    /// <summary>The <c>Await</c> node.</summary>
    Await,

    /// <summary>The <c>Yield</c> node.</summary>
    Yield,

    /// <summary>The <c>YieldFrom</c> node.</summary>
    YieldFrom,

    /// <summary>The <c>Compare</c> node.</summary>
    Compare,

    /// <summary>The <c>Call</c> node.</summary>
    Call,

    /// <summary>The <c>FormattedValue</c> node.</summary>
    FormattedValue,

    /// <summary>The <c>Interpolation</c> node.</summary>
    Interpolation,

    /// <summary>The <c>JoinedStr</c> node.</summary>
    JoinedStr,

    /// <summary>The <c>TemplateStr</c> node.</summary>
    TemplateStr,

    /// <summary>The <c>Constant</c> node.</summary>
    Constant,

    /// <summary>The <c>Attribute</c> node.</summary>
    Attribute,

    /// <summary>The <c>Subscript</c> node.</summary>
    Subscript,

    /// <summary>The <c>Starred</c> node.</summary>
    Starred,

    /// <summary>The <c>Name</c> node.</summary>
    Name,

    /// <summary>The <c>List</c> node.</summary>
    List,

    /// <summary>The <c>Tuple</c> node.</summary>
    Tuple,

    /// <summary>The <c>Slice</c> node.</summary>
    Slice,

    /// <summary>The <c>FunctionDef</c> node.</summary>
    FunctionDef,

    /// <summary>The <c>AsyncFunctionDef</c> node.</summary>
    AsyncFunctionDef,

    /// <summary>The <c>ClassDef</c> node.</summary>
    ClassDef,

    /// <summary>The <c>Return</c> node.</summary>
    Return,

    /// <summary>The <c>Delete</c> node.</summary>
    Delete,

    /// <summary>The <c>Assign</c> node.</summary>
    Assign,

    /// <summary>The <c>TypeAlias</c> node.</summary>
    TypeAlias,

    /// <summary>The <c>AugAssign</c> node.</summary>
    AugAssign,

    /// <summary>The <c>AnnAssign</c> node.</summary>
    AnnAssign,

    /// <summary>The <c>For</c> node.</summary>
    For,

    /// <summary>The <c>AsyncFor</c> node.</summary>
    AsyncFor,

    /// <summary>The <c>While</c> node.</summary>
    While,

    /// <summary>The <c>If</c> node.</summary>
    If,

    /// <summary>The <c>With</c> node.</summary>
    With,

    /// <summary>The <c>AsyncWith</c> node.</summary>
    AsyncWith,

    /// <summary>The <c>Match</c> node.</summary>
    Match,

    /// <summary>The <c>Raise</c> node.</summary>
    Raise,

    /// <summary>The <c>Try</c> node.</summary>
    Try,

    /// <summary>The <c>TryStar</c> node.</summary>
    TryStar,

    /// <summary>The <c>Assert</c> node.</summary>
    Assert,

    /// <summary>The <c>Import</c> node.</summary>
    Import,

    /// <summary>The <c>ImportFrom</c> node.</summary>
    ImportFrom,

    /// <summary>The <c>Global</c> node.</summary>
    Global,

    /// <summary>The <c>Nonlocal</c> node.</summary>
    Nonlocal,

    /// <summary>The <c>Expr</c> node.</summary>
    Expr,

    /// <summary>The <c>Pass</c> node.</summary>
    Pass,

    /// <summary>The <c>Break</c> node.</summary>
    Break,

    /// <summary>The <c>Continue</c> node.</summary>
    Continue,

    /// <summary>The <c>MatchValue</c> node.</summary>
    MatchValue,

    /// <summary>The <c>MatchSingleton</c> node.</summary>
    MatchSingleton,

    /// <summary>The <c>MatchSequence</c> node.</summary>
    MatchSequence,

    /// <summary>The <c>MatchMapping</c> node.</summary>
    MatchMapping,

    /// <summary>The <c>MatchClass</c> node.</summary>
    MatchClass,

    /// <summary>The <c>MatchStar</c> node.</summary>
    MatchStar,

    /// <summary>The <c>MatchAs</c> node.</summary>
    MatchAs,

    /// <summary>The <c>MatchOr</c> node.</summary>
    MatchOr,

    /// <summary>The <c>Module</c> node.</summary>
    Module,

    /// <summary>The <c>Arguments</c> node.</summary>
    Arguments,

    /// <summary>The <c>Arg</c> node.</summary>
    Arg,

    /// <summary>The <c>Keyword</c> node.</summary>
    Keyword,

    /// <summary>The <c>Alias</c> node.</summary>
    Alias,

    /// <summary>The <c>WithItem</c> node.</summary>
    WithItem,

    /// <summary>The <c>MatchCase</c> node.</summary>
    MatchCase,

    /// <summary>The <c>ExceptHandler</c> node.</summary>
    ExceptHandler,

    /// <summary>The <c>Comprehension</c> node.</summary>
    Comprehension,

    /// <summary>The <c>TypeVar</c> node.</summary>
    TypeVar,

    /// <summary>The <c>ParamSpec</c> node.</summary>
    ParamSpec,

    /// <summary>The <c>TypeVarTuple</c> node.</summary>
    TypeVarTuple,
}
