// The grammar of Python (language reference, chapters 6 to 9 and 10).
//
// Every decision is made on one token of lookahead. Where Python's own grammar needs more, the rule here accepts a
// little too much and an action of PythonParserBase refuses the rest: operators are one flat rule that a precedence
// table folds, assignment targets are read as expressions, a trailing comma is a comma with nothing behind it.
// Rules return nodes of the tree; no parse tree is built.
parser grammar PythonParser;

options { tokenVocab = PythonLexer; superClass = PythonParserBase; }

@header {
using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Parsing;
}

// 9.2 File input
fileInput
    : { SkipStray(); } (NEWLINE { SkipStray(); } | statement { SkipStray(); })* EOF
    ;

// 8 Statements. Each pushes one or more nodes on the builder's stack of statements. A broken one is skipped; so is
// (SkipStray) a line that begins with what no statement begins with.
statement
locals [int mark]
@init { $mark = Statements.Count; }
    : compoundStatement
    | simpleStatements
    ;
    catch [PythonSyntaxException e] { Statements.Truncate(_localctx.mark); RecoverStatement(e); }

simpleStatements
    : simpleStatement (SEMI (simpleStatement | { AfterSemicolon(); }))* NEWLINE
    ;

// 7 Simple statements
simpleStatement
locals [int start]
@init { $start = Mark(); }
    : expressionStatement
    | PASS { AddStatement(new PassStmt($start, End)); }
    | BREAK { AddStatement(new BreakStmt($start, End)); }
    | CONTINUE { AddStatement(new ContinueStmt($start, End)); }
    | returnStatement
    | raiseStatement
    | assertStatement
    | deleteStatement
    | globalStatement
    | nonlocalStatement
    | importStatement
    | fromStatement
    | typeAlias
    ;

// 7.1 Expression statements, 7.2 assignments
expressionStatement
locals [int start]
@init { $start = Mark(); }
    : yieldExpression { RefuseAssignmentToYield(); AddExpressionStatement($start, $yieldExpression.node); }
    | target=starExpressions
      ( COLON annotation=expression { BeginAnnotated($start, $target.node); }
        (EQUAL annotated=assignedValue)?
        { AddAnnAssign($start, $target.node, $annotation.node, $annotated.ctx?.node); }
      | augmented=augmentedOperator { BeginAugmented($start, $target.node); } amount=assignedValue
        { AddAugAssign($start, $target.node, $augmented.op, $amount.node); }
      | EQUAL { BeginAssign($start, $target.node); } value=assignedValue
        (EQUAL { NextAssign($value.node); } value=assignedValue)*
        { AddAssign($start, $value.node); }
      | { AddExpressionStatement($start, $target.node); }
      )
    ;

assignedValue returns [Expr node]
    : yieldExpression { $node = $yieldExpression.node; }
    | starExpressions { $node = $starExpressions.node; }
    ;

augmentedOperator returns [BinaryOperator op]
    : PLUSEQUAL { $op = BinaryOperator.Add; }
    | MINEQUAL { $op = BinaryOperator.Sub; }
    | STAREQUAL { $op = BinaryOperator.Mult; }
    | ATEQUAL { $op = BinaryOperator.MatMult; }
    | SLASHEQUAL { $op = BinaryOperator.Div; }
    | PERCENTEQUAL { $op = BinaryOperator.Mod; }
    | AMPEREQUAL { $op = BinaryOperator.BitAnd; }
    | VBAREQUAL { $op = BinaryOperator.BitOr; }
    | CIRCUMFLEXEQUAL { $op = BinaryOperator.BitXor; }
    | LEFTSHIFTEQUAL { $op = BinaryOperator.LShift; }
    | RIGHTSHIFTEQUAL { $op = BinaryOperator.RShift; }
    | DOUBLESTAREQUAL { $op = BinaryOperator.Pow; }
    | DOUBLESLASHEQUAL { $op = BinaryOperator.FloorDiv; }
    ;

returnStatement
locals [int start]
@init { $start = Mark(); }
    : RETURN (value=starExpressions)? { AddStatement(new ReturnStmt($value.ctx?.node, $start, End)); }
    ;

raiseStatement
locals [int start]
@init { $start = Mark(); }
    : RAISE (exc=expression (FROM cause=expression)?)?
      { AddStatement(new RaiseStmt($exc.ctx?.node, $cause.ctx?.node, $start, End)); }
    ;

assertStatement
locals [int start]
@init { $start = Mark(); }
    : ASSERT test=expression (COMMA msg=expression)?
      { AddStatement(new AssertStmt($test.node, $msg.ctx?.node, $start, End)); }
    ;

deleteStatement
locals [int start]
@init { $start = Mark(); }
    : DEL targets=starExpressions { AddDelete($start, $targets.node); }
    ;

globalStatement
locals [int start]
@init { $start = Mark(); }
    : GLOBAL names { AddStatement(new GlobalStmt($names.items, $start, End)); }
    ;

nonlocalStatement
locals [int start]
@init { $start = Mark(); }
    : NONLOCAL names { AddStatement(new NonlocalStmt($names.items, $start, End)); }
    ;

names returns [ImmutableArray<string> items]
locals [int mark]
@init { $mark = Strings.Count; }
    : NAME { Strings.Add(LastName); } (COMMA NAME { Strings.Add(LastName); })* { $items = Take(Strings, $mark); }
    ;

// 7.11 Imports
importStatement
locals [int start, int mark]
@init { $start = Mark(); $mark = Aliases.Count; }
    : IMPORT dottedAlias (COMMA dottedAlias)* { AddStatement(new ImportStmt(Take(Aliases, $mark), $start, End)); }
    ;

dottedAlias
locals [int start, string? asName]
@init { $start = Mark(); }
    : dottedName (AS NAME { $asName = LastName; })? { Aliases.Add(new Alias($dottedName.text_, $asName, $start, End)); }
    ;

dottedName returns [string text_]
locals [int mark]
@init { $mark = Strings.Count; }
    : NAME { Strings.Add(LastName); } (DOT NAME { Strings.Add(LastName); })* { $text_ = Dotted($mark); }
    ;

fromStatement
locals [int start, int mark, int level]
@init { $start = Mark(); $mark = Aliases.Count; }
    : FROM (DOT { $level++; } | ELLIPSIS { $level += 3; })* (module=dottedName)? { CheckFrom($level, $module.ctx?.text_); }
      IMPORT
      ( STAR { Aliases.Add(new Alias("*", null, LastStart, End)); }
      | LPAR importedName (COMMA (importedName | { AfterComma(); }))* RPAR
      | importedName (COMMA importedName)*
      )
      { AddStatement(new ImportFromStmt($module.ctx?.text_, Take(Aliases, $mark), $level, $start, End)); }
    ;

importedName
locals [int start, string name, string? asName]
@init { $start = Mark(); }
    : NAME { $name = LastName; } (AS NAME { $asName = LastName; })? { Aliases.Add(new Alias($name, $asName, $start, End)); }
    ;

// 7.14 The type statement
typeAlias
locals [int start, NameExpr name]
@init { $start = Mark(); }
    : TYPE NAME { $name = StoredName(); } (typeParams)? EQUAL value=expression
      { AddStatement(new TypeAliasStmt($name, OrEmpty($typeParams.ctx?.items), $value.node, $start, End)); }
    ;

// 8 Compound statements
compoundStatement
    : ifStatement
    | forStatement[Mark(), false]
    | whileStatement
    | tryStatement
    | withStatement[Mark(), false]
    | functionDef[Mark(), false, default]
    | classDef[Mark(), default]
    | decorated
    | asyncStatement
    | matchStatement
    ;

block returns [ImmutableArray<Stmt> body]
locals [int mark]
@init { $mark = BeginBlock(); }
    : ( simpleStatements
      | NEWLINE { ExpectIndent(); } INDENT { SkipStray(); } (statement { SkipStray(); })* DEDENT
      )
      { $body = EndBlock($mark); }
    ;
    finally { LeaveBlock(); }

// 8.1
ifStatement
locals [int mark]
@init { $mark = BeginIf(); }
    : IF { PushIf(LastStart); } test=namedExpression COLON body=block { SetIf($test.node, $body.body); }
      (ELIF { PushIf(LastStart); } test=namedExpression COLON body=block { SetIf($test.node, $body.body); })*
      (ELSE COLON orElse=block)?
      { AddIf($mark, OrEmpty($orElse.ctx?.body)); }
    ;

// 8.2
whileStatement
locals [int start]
@init { $start = Mark(); }
    : WHILE test=namedExpression COLON body=block (ELSE COLON orElse=block)?
      { AddStatement(new WhileStmt($test.node, $body.body, OrEmpty($orElse.ctx?.body), $start, End)); }
    ;

// 8.3, 8.9.2
forStatement [int start, bool isAsync]
    : FOR target=targetList IN iter=starExpressions COLON body=block (ELSE COLON orElse=block)?
      { AddStatement(new ForStmt($isAsync, $target.node, $iter.node, $body.body, OrEmpty($orElse.ctx?.body), $start, End)); }
    ;

// 8.4
tryStatement
locals [int start, int mark]
@init { $start = Mark(); $mark = BeginTry(); }
    : TRY COLON body=block
      exceptClause*
      (ELSE COLON orElse=block { CheckTryElse($mark); })?
      (FINALLY COLON finalBody=block)?
      { AddTry($mark, $start, $body.body, OrEmpty($orElse.ctx?.body), $finalBody.ctx?.body); }
    ;

exceptClause
locals [int start, bool star, string? name]
@init { $start = Mark(); }
    : EXCEPT (STAR { $star = true; })?
      (type=exceptTypes (AS NAME { $name = LastName; })? { CheckExcept($type.node, $name is not null); })?
      { CheckExceptStar($star, $type.ctx is not null); }
      COLON body=block
      { AddHandler($star, $start, $type.ctx?.node, $name, $body.body); }
    ;

// PEP 758: without parentheses since 3.14
exceptTypes returns [Expr node]
locals [int start, int mark]
@init { $start = Mark(); $mark = Exprs.Count; }
    : expression { $node = $expression.node; }
      (COMMA { BeginList($node, $mark); } (expression { Exprs.Add($expression.node); } | { AfterComma(); }))*
      { $node = TupleOr($node, $mark, $start); }
    ;

// 8.5, 8.9.3. The lexer knows whether the parenthesis after "with" encloses the items.
withStatement [int start, bool isAsync]
locals [int mark]
@init { $mark = BeginWith(); }
    : WITH
      ( WITH_LPAR { BeginWithGroup(LastStart); }
        ( yieldExpression { PushWithElement($yieldExpression.node, null); }
        | (withElement (COMMA { NextWithElement(); } (withElement | { AfterComma(); }))*)?
        )
        RPAR { EndWithGroup($mark); }
      | withItem (COMMA withItem)*
      )
      COLON body=block
      { AddWith($mark, $start, $isAsync, $body.body); }
    ;

withItem
    : context=expression (AS target=starTarget)? { AddWithItem($context.node, $target.ctx?.node); }
    ;

// What stands between "with (" and "):" may be items, or the parts of one expression: EndWithGroup decides.
withElement
locals [int start]
@init { $start = Mark(); }
    : starNamedExpression
      ( AS target=starTarget { PushWithElement($starNamedExpression.node, $target.node); }
      | comprehension { PushWithGenerator($starNamedExpression.node, $comprehension.items); }
      | { PushWithElement($starNamedExpression.node, null); }
      )
    ;

// 8.7
functionDef [int start, bool isAsync, ImmutableArray<Expr> decorators]
locals [string name]
    : DEF NAME { $name = LastName; } typeParams? LPAR { BeginParameters(); } parameters RPAR
      (ARROW returns_=expression)? COLON body=block
      { AddFunction($start, $isAsync, $decorators, $name, OrEmpty($typeParams.ctx?.items), $parameters.node, $returns_.ctx?.node, $body.body); }
    ;

parameters returns [Arguments node]
locals [int start]
@init { $start = Mark(); }
    : (parameter (COMMA (parameter | { AfterComma(); }))*)? { $node = EndParameters($start); }
    ;

parameter
locals [int start, string name, int nameStart]
@init { $start = Mark(); }
    : NAME { $name = LastName; } (COLON annotation=expression)? { PushParameter($name, $annotation.ctx?.node, $start); }
      (EQUAL value=expression { SetDefault($value.node); })?
    | STAR (NAME { $name = LastName; $nameStart = LastStart; } (COLON starAnnotation)?)?
      { PushStarParameter($name, $starAnnotation.ctx?.node, $start, $nameStart); }
    | DOUBLESTAR NAME { $name = LastName; $nameStart = LastStart; } (COLON annotation=expression)?
      { PushDoubleStarParameter($name, $annotation.ctx?.node, $start, $nameStart); }
    | SLASH { PushSlash($start); }
    ;

starAnnotation returns [Expr node]
    : starExpression { $node = $starExpression.node; }
    ;

// 8.8
classDef [int start, ImmutableArray<Expr> decorators]
locals [string name]
    : CLASS NAME { $name = LastName; } typeParams? { BeginArguments(-1); } (LPAR arguments RPAR)? COLON body=block
      { AddClass($start, $decorators, $name, OrEmpty($typeParams.ctx?.items), $body.body); }
    ;

decorated
locals [int mark, int start]
@init { $mark = Exprs.Count; }
    : (AT namedExpression { Exprs.Add($namedExpression.node); } NEWLINE)+
      { $start = Mark(); }
      ( functionDef[$start, false, Take(Exprs, $mark)]
      | classDef[$start, Take(Exprs, $mark)]
      | ASYNC functionDef[$start, true, Take(Exprs, $mark)]
      )
    ;

asyncStatement
locals [int start]
@init { $start = Mark(); }
    : ASYNC
      ( functionDef[$start, true, default]
      | forStatement[$start, true]
      | withStatement[$start, true]
      )
    ;

// 8.10 Type parameter lists
typeParams returns [ImmutableArray<TypeParam> items]
locals [int mark]
@init { $mark = TypeParams.Count; }
    : LSQB typeParam (COMMA (typeParam | { AfterComma(); }))* RSQB { $items = Take(TypeParams, $mark); }
    ;

typeParam
locals [int start, string name]
@init { $start = Mark(); }
    : NAME { $name = LastName; } (COLON bound=expression)? (EQUAL value=expression)?
      { TypeParams.Add(new TypeVarParam($name, $bound.ctx?.node, $value.ctx?.node, $start, End)); }
    | STAR NAME { $name = LastName; } (EQUAL star=starExpression)?
      { TypeParams.Add(new TypeVarTupleParam($name, $star.ctx?.node, $start, End)); }
    | DOUBLESTAR NAME { $name = LastName; } (EQUAL value=expression)?
      { TypeParams.Add(new ParamSpecParam($name, $value.ctx?.node, $start, End)); }
    ;

// 8.6 The match statement
matchStatement
locals [int start, int mark]
@init { $start = Mark(); $mark = Cases.Count; }
    : MATCH subject=subjectExpression COLON NEWLINE { ExpectIndent(); } INDENT caseBlock+ DEDENT
      { AddStatement(new MatchStmt($subject.node, Take(Cases, $mark), $start, End)); }
    ;

subjectExpression returns [Expr node]
    : starNamedExpressions { $node = $starNamedExpressions.node; }
    ;

caseBlock
locals [int start]
@init { $start = Mark(); }
    : CASE patterns (IF guard=namedExpression)? COLON body=block
      { Cases.Add(new MatchCase($patterns.node, $guard.ctx?.node, $body.body, $start, End)); }
    ;

patterns returns [Pattern node]
locals [int start, int mark]
@init { $start = Mark(); $mark = Patterns.Count; }
    : pattern { $node = $pattern.node; }
      (COMMA { BeginPatterns($node, $mark); } (pattern { Patterns.Add($pattern.node); } | { AfterComma(); }))*
      { $node = SequenceOr($node, $mark, $start); }
    ;

pattern returns [Pattern node]
locals [int start]
@init { $start = Mark(); }
    : STAR NAME { $node = StarPattern($start); }
    | orPattern { $node = $orPattern.node; } (AS NAME { $node = AsPattern($node, $start); })?
    ;

orPattern returns [Pattern node]
locals [int start, int mark]
@init { $start = Mark(); $mark = Patterns.Count; }
    : closedPattern { $node = $closedPattern.node; }
      (VBAR { BeginPatterns($node, $mark); } closedPattern { Patterns.Add($closedPattern.node); })*
      { $node = OrPatternOr($node, $mark, $start); }
    ;

closedPattern returns [Pattern node]
locals [int start, int mark, Expr value, bool comma]
@init { $start = Mark(); $mark = Patterns.Count; }
    : NONE { $node = new MatchSingletonPattern(null, $start, End); }
    | TRUE { $node = new MatchSingletonPattern(true, $start, End); }
    | FALSE { $node = new MatchSingletonPattern(false, $start, End); }
    | patternLiteral { $node = new MatchValuePattern($patternLiteral.node, $start, End); }
    | patternName { $value = $patternName.node; }
      ( LPAR { BeginClassPattern(); } (patternArgument (COMMA (patternArgument | { AfterComma(); }))*)? RPAR
        { $node = EndClassPattern($value, $start); }
      | { $node = NamePattern($value, $start); }
      )
    | LPAR (pattern { Patterns.Add($pattern.node); } (COMMA { $comma = true; } (pattern { Patterns.Add($pattern.node); } | { AfterComma(); }))*)? RPAR
      { $node = GroupPattern($mark, $start, $comma); }
    | LSQB (pattern { Patterns.Add($pattern.node); } (COMMA (pattern { Patterns.Add($pattern.node); } | { AfterComma(); }))*)? RSQB
      { $node = new MatchSequencePattern(Take(Patterns, $mark), $start, End); }
    | LBRACE { BeginMapping(); } (mappingItem (COMMA (mappingItem | { AfterComma(); }))*)? RBRACE { $node = EndMapping($start); }
    ;

patternLiteral returns [Expr node]
locals [int start, bool minus]
@init { $start = Mark(); }
    : strings { $node = $strings.node; }
    | left=signedNumber { $node = $left.node; }
      ( (PLUS | MINUS { $minus = true; }) NUMBER { $node = ComplexPattern($node, $minus, $start); } )?
    ;

signedNumber returns [Expr node]
locals [int start]
@init { $start = Mark(); }
    : NUMBER { $node = NumberConstant(); }
    | MINUS NUMBER { $node = new UnaryOpExpr(UnaryOperator.USub, NumberConstant(), $start, End); }
    ;

patternName returns [Expr node]
locals [int start]
@init { $start = Mark(); }
    : NAME { $node = LoadedName(); } (DOT NAME { $node = new AttributeExpr($node, LastName, ExprContext.Load, $start, End); })*
    ;

patternArgument
locals [int start]
@init { $start = Mark(); }
    : key=pattern (EQUAL value=pattern)? { PushClassArgument($start, $key.node, $value.ctx?.node); }
    ;

mappingItem
    : DOUBLESTAR NAME { MappingRest(); }
    | mappingKey COLON pattern { PushMapping($mappingKey.node, $pattern.node); }
    ;

mappingKey returns [Expr node]
locals [int start]
@init { $start = Mark(); }
    : NONE { $node = new ConstantExpr(null, null, $start, End); }
    | TRUE { $node = new ConstantExpr(true, null, $start, End); }
    | FALSE { $node = new ConstantExpr(false, null, $start, End); }
    | patternLiteral { $node = $patternLiteral.node; }
    | patternName { $node = MappingName($patternName.node); }
    ;

// 6.15 Expression lists, 6.16 starred items
starExpressions returns [Expr node]
locals [int start, int mark]
@init { $start = Mark(); $mark = Exprs.Count; }
    : starExpression { $node = $starExpression.node; }
      (COMMA { BeginList($node, $mark); } (starExpression { Exprs.Add($starExpression.node); } | { AfterComma(); }))*
      { $node = TupleOr($node, $mark, $start); }
    ;

starExpression returns [Expr node]
locals [int start]
@init { $start = Mark(); }
    : expression { $node = $expression.node; }
    | STAR arithmetic { $node = new StarredExpr($arithmetic.node, ExprContext.Load, $start, End); }
    ;

starNamedExpressions returns [Expr node]
locals [int start, int mark]
@init { $start = Mark(); $mark = Exprs.Count; }
    : starNamedExpression { $node = $starNamedExpression.node; }
      (COMMA { BeginList($node, $mark); } (starNamedExpression { Exprs.Add($starNamedExpression.node); } | { AfterComma(); }))*
      { $node = TupleOr($node, $mark, $start); }
    ;

starNamedExpression returns [Expr node]
locals [int start]
@init { $start = Mark(); }
    : namedExpression { $node = $namedExpression.node; }
    | STAR arithmetic { $node = new StarredExpr($arithmetic.node, ExprContext.Load, $start, End); }
    ;

// 6.12 Assignment expressions
namedExpression returns [Expr node]
locals [int start]
@init { $start = Mark(); }
    : expression { $node = $expression.node; }
      (COLONEQUAL { BeginNamed($start, $node); } value=expression { $node = Named($start, $node, $value.node); })?
    ;

// 7.2 Targets, checked by the caller's action
targetList returns [Expr node]
locals [int start, int mark]
@init { $start = Mark(); $mark = Exprs.Count; }
    : starTarget { $node = $starTarget.node; }
      (COMMA { BeginList($node, $mark); } (starTarget { Exprs.Add($starTarget.node); } | { AfterComma(); }))*
      { $node = ForTarget(TupleOr($node, $mark, $start)); }
    ;

starTarget returns [Expr node]
locals [int start]
@init { $start = Mark(); }
    : arithmetic { $node = $arithmetic.node; }
    | STAR arithmetic { $node = new StarredExpr($arithmetic.node, ExprContext.Load, $start, End); }
    ;

// 6.13 Conditional expressions, 6.14 lambdas. Both may follow "else", so a chain of them is one loop and not a
// recursion as deep as the chain.
expression returns [Expr node]
locals [int mark]
@init { $mark = BeginExpression(); }
    : lambdaHead* disjunction { $node = $disjunction.node; }
      ( IF { PushConditional($node); } disjunction { SetCondition($disjunction.node); }
        ELSE lambdaHead* disjunction { $node = $disjunction.node; } )*
      { $node = EndExpression($mark, $node); }
    ;

lambdaHead
locals [int start]
@init { $start = Mark(); }
    : LAMBDA { BeginParameters(); } lambdaParameters COLON { PushLambda($start, $lambdaParameters.node); }
    ;

lambdaParameters returns [Arguments node]
locals [int start]
@init { $start = Mark(); }
    : (lambdaParameter (COMMA (lambdaParameter | { AfterComma(); }))*)? { $node = EndParameters($start); }
    ;

lambdaParameter
locals [int start, string name]
@init { $start = Mark(); }
    : NAME { PushParameter(LastName, null, $start); } (EQUAL value=expression { SetDefault($value.node); })?
    | STAR (NAME { $name = LastName; })? { PushStarParameter($name, null, $start, LastStart); }
    | DOUBLESTAR NAME { PushDoubleStarParameter(LastName, null, $start, LastStart); }
    | SLASH { PushSlash($start); }
    ;

// 6.5 to 6.11: every operator, folded by precedence (6.17) in PythonParserBase
disjunction returns [Expr node]
locals [int mark]
@init { $mark = BeginOperators(); }
    : (NOT { PushNot(); })* operand
      ( ( arithmeticOperator
        | AND { PushOperator(Binding.And); }
        | OR { PushOperator(Binding.Or); }
        | EQEQUAL { PushComparison(CompareOperator.Eq); }
        | NOTEQUAL { PushComparison(CompareOperator.NotEq); }
        | LESS { PushComparison(CompareOperator.Lt); }
        | LESSEQUAL { PushComparison(CompareOperator.LtE); }
        | GREATER { PushComparison(CompareOperator.Gt); }
        | GREATEREQUAL { PushComparison(CompareOperator.GtE); }
        | IN { PushComparison(CompareOperator.In); }
        | NOT IN { PushComparison(CompareOperator.NotIn); }
        | IS { PushComparison(CompareOperator.Is); } // a NOT behind it is taken by PushNot
        )
        (NOT { PushNot(); })* operand
      )*
      { $node = EndOperators($mark); }
    ;

// 6.7 to 6.9 alone, where no comparison may stand
arithmetic returns [Expr node]
locals [int mark]
@init { $mark = BeginOperators(); }
    : operand (arithmeticOperator operand)* { $node = EndOperators($mark); }
    ;

arithmeticOperator
    : PLUS { PushBinary(Binding.Sum, BinaryOperator.Add); }
    | MINUS { PushBinary(Binding.Sum, BinaryOperator.Sub); }
    | STAR { PushBinary(Binding.Term, BinaryOperator.Mult); }
    | SLASH { PushBinary(Binding.Term, BinaryOperator.Div); }
    | DOUBLESLASH { PushBinary(Binding.Term, BinaryOperator.FloorDiv); }
    | PERCENT { PushBinary(Binding.Term, BinaryOperator.Mod); }
    | AT { PushBinary(Binding.Term, BinaryOperator.MatMult); }
    | DOUBLESTAR { PushPower(); }
    | LEFTSHIFT { PushBinary(Binding.Shift, BinaryOperator.LShift); }
    | RIGHTSHIFT { PushBinary(Binding.Shift, BinaryOperator.RShift); }
    | AMPER { PushBinary(Binding.BitAnd, BinaryOperator.BitAnd); }
    | CIRCUMFLEX { PushBinary(Binding.BitXor, BinaryOperator.BitXor); }
    | VBAR { PushBinary(Binding.BitOr, BinaryOperator.BitOr); }
    ;

// 6.6 Prefix operators and 6.4 await before 6.3 primaries
operand
locals [int start, int await]
@init { $await = -1; }
    : ( MINUS { PushUnary(UnaryOperator.USub); }
      | PLUS { PushUnary(UnaryOperator.UAdd); }
      | TILDE { PushUnary(UnaryOperator.Invert); }
      )*
      { $start = Mark(); }
      (AWAIT { $await = $start; $start = Mark(); })?
      primary[$start]
      { PushOperand($primary.node, $start, $await); }
    ;

// 6.3 Primaries
primary [int start] returns [Expr node]
    : atom { $node = $atom.node; }
      ( DOT NAME { $node = new AttributeExpr($node, LastName, ExprContext.Load, $start, End); }
      | LPAR { BeginArguments(LastStart); } arguments RPAR { $node = EndCall($node, $start); }
      | LSQB slices RSQB { $node = new SubscriptExpr($node, $slices.node, ExprContext.Load, $start, End); }
      )*
    ;

// 6.3.3
slices returns [Expr node]
locals [int start, int mark]
@init { $start = Mark(); $mark = Exprs.Count; }
    : slice { $node = $slice.node; }
      (COMMA { BeginList($node, $mark); } (slice { Exprs.Add($slice.node); } | { AfterComma(); }))*
      { $node = SliceTuple($node, $mark, $start); }
    ;

slice returns [Expr node]
locals [int start]
@init { $start = Mark(); }
    : STAR value=expression { $node = new StarredExpr($value.node, ExprContext.Load, $start, End); }
    | namedExpression { $node = $namedExpression.node; }
      (COLON { CheckLower($start, $node); } sliceRest { $node = new SliceExpr($node, $sliceRest.upper, $sliceRest.step, $start, End); })?
    | COLON sliceRest { $node = new SliceExpr(null, $sliceRest.upper, $sliceRest.step, $start, End); }
    ;

sliceRest returns [Expr? upper, Expr? step]
    : (high=expression { $upper = $high.node; })? (COLON (third=expression { $step = $third.node; })?)?
    ;

// 6.3.4 Calls
arguments
    : (argument (COMMA { NextArgument(); } (argument | { AfterComma(); }))*)?
    ;

argument
locals [int start]
@init { $start = Mark(); }
    : first=expression
      ( EQUAL { BeginKeyword($start, $first.node); } value=expression { PushKeyword($start, $value.node); }
      | COLONEQUAL { BeginNamedArgument($start, $first.node); } value=expression { PushNamedArgument($start, $first.node, $value.node); }
        (comprehension { PushNamedGenerator($start, $comprehension.items); })?
      | comprehension { PushGenerator($start, $first.node, $comprehension.items); }
      | { PushArgument($first.node); }
      )
    | STAR value=expression { PushStarArgument(new StarredExpr($value.node, ExprContext.Load, $start, End)); }
    | DOUBLESTAR value=expression { PushDoubleStarArgument(new Keyword(null, $value.node, $start, End)); }
    ;

// 6.2.4
comprehension returns [ImmutableArray<Comprehension> items]
locals [int mark]
@init { $mark = Comprehensions.Count; }
    : comprehensionFor+ { $items = Take(Comprehensions, $mark); }
    ;

comprehensionFor
locals [bool isAsync, int start, int mark]
@init { $start = Mark(); }
    : (ASYNC { $isAsync = true; })? FOR target=targetList IN { $mark = Exprs.Count; } iter=disjunction
      (IF test=disjunction { Exprs.Add($test.node); })*
      { Comprehensions.Add(new Comprehension($target.node, $iter.node, Take(Exprs, $mark), $isAsync, $start, End)); }
    ;

// 6.2 Atoms
atom returns [Expr node]
locals [int start]
@init { $start = Mark(); }
    : NAME { $node = LoadedName(); }
    | strings { $node = $strings.node; }
    | NUMBER { $node = NumberConstant(); }
    | NONE { $node = new ConstantExpr(null, null, $start, End); }
    | TRUE { $node = new ConstantExpr(BoxedTrue, null, $start, End); }
    | FALSE { $node = new ConstantExpr(BoxedFalse, null, $start, End); }
    | ELLIPSIS { $node = new ConstantExpr(EllipsisValue.Instance, null, $start, End); }
    | parenthesized { $node = $parenthesized.node; }
    | listDisplay { $node = $listDisplay.node; }
    | braceDisplay { $node = $braceDisplay.node; }
    ;

// 6.2.3, 6.2.8, 6.2.9
parenthesized returns [Expr node]
locals [int start, int mark]
@init { $start = Mark(); }
    : LPAR { $mark = Exprs.Count; }
      ( yieldExpression { $node = $yieldExpression.node; } RPAR
      | starNamedExpression { $node = $starNamedExpression.node; }
        ( comprehension RPAR { $node = Generator($node, $comprehension.items, $start); }
        | (COMMA { BeginList($node, $mark); } (starNamedExpression { Exprs.Add($starNamedExpression.node); } | { AfterComma(); }))*
          RPAR { $node = TupleOrGroup($node, $mark, $start); }
        )
      | RPAR { $node = new TupleExpr([], ExprContext.Load, $start, End); }
      )
    ;

yieldExpression returns [Expr node]
locals [int start]
@init { $start = Mark(); }
    : YIELD
      ( FROM expression { $node = new YieldFromExpr($expression.node, $start, End); }
      | (value=starExpressions)? { $node = new YieldExpr($value.ctx?.node, $start, End); }
      )
    ;

// 6.2.5
listDisplay returns [Expr node]
locals [int start, int mark]
@init { $start = Mark(); }
    : LSQB { $mark = Exprs.Count; }
      ( starNamedExpression
        ( comprehension RSQB { $node = ListComprehension($starNamedExpression.node, $comprehension.items, $start); }
        | { Exprs.Add($starNamedExpression.node); }
          (COMMA (starNamedExpression { Exprs.Add($starNamedExpression.node); } | { AfterComma(); }))*
          RSQB { $node = new ListExpr(Take(Exprs, $mark), ExprContext.Load, $start, End); }
        )
      | RSQB { $node = new ListExpr([], ExprContext.Load, $start, End); }
      )
    ;

// 6.2.6, 6.2.7. A dict's items alternate key and value; a null key is an unpacking.
braceDisplay returns [Expr node]
locals [int start, int mark]
@init { $start = Mark(); }
    : LBRACE { $mark = BeginBraces(); }
      ( braceItem
        ( comprehension RBRACE { $node = BraceComprehension($mark, $comprehension.items, $start); }
        | (COMMA (braceItem | { AfterComma(); }))* RBRACE { $node = BraceDisplay($mark, $start); }
        )
      | RBRACE { $node = EmptyDict($mark, $start); }
      )
    ;

braceItem
locals [int start]
@init { $start = Mark(); }
    : DOUBLESTAR arithmetic { PushUnpacking($arithmetic.node, $start); }
    | starNamedExpression
      ( COLON { BeginDictItem($starNamedExpression.node, $start); } value=expression { PushDictItem($starNamedExpression.node, $value.node); }
      | { PushSetItem($starNamedExpression.node, $start); }
      )
    ;

// 2.4 Literals side by side are joined
strings returns [Expr node]
locals [int start, int mark]
@init { $start = Mark(); $mark = BeginStrings(); }
    : (STRING { PushString(); } | fstring)+ { $node = EndStrings($mark, $start); }
    ;

// 2.4.3
fstring
locals [int start, int mark, bool template]
@init { $start = Mark(); }
    : (FSTRING_START | TSTRING_START { $template = true; }) { $mark = BeginFString(); }
      ( FSTRING_MIDDLE { PushFStringText(); }
      | replacementField
      )*
      FSTRING_END { EndFString($mark, $start, $template); }
    ;

replacementField
locals [int start, Expr value, bool debug, int conversion, Expr? spec, int mark, int valueEnd, int formatStart, int colon]
@init { $start = Mark(); $conversion = -1; $formatStart = -1; }
    : LBRACE
      ( yieldExpression { $value = $yieldExpression.node; }
      | starExpressions { $value = $starExpressions.node; }
      )
      { $valueEnd = End; }
      (EQUAL { $debug = true; })?
      (EXCLAMATION { $formatStart = LastStart; } NAME { $conversion = Conversion(); })?
      ( COLON { $colon = LastStart; if ($formatStart < 0) { $formatStart = LastStart; } $mark = BeginFormatSpec(); }
        ( FSTRING_MIDDLE { PushFStringText(); } | replacementField )*
        { $spec = EndFormatSpec($mark, $colon); }
      )?
      RBRACE
      { PushField($start, $value, $debug, $conversion, $spec, $valueEnd, $formatStart); }
    ;
