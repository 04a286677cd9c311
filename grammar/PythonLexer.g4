// The tokens of Python (language reference, chapter 2).
//
// What a token looks like is said here. What depends on the tokens around it is said in PythonLexerBase: INDENT,
// DEDENT and the logical NEWLINE, brackets, whether a soft keyword is one, whether a parenthesis encloses the items of
// a with statement (WITH_LPAR), which quote ends an f-string, and when to switch between the default mode and FSTRING.
lexer grammar PythonLexer;

options { superClass = PythonLexerBase; }

@header {
using PyAsyncToCs.Syntax.Parsing;
}

tokens {
    INDENT, DEDENT,
    FSTRING_MIDDLE, FSTRING_END,
    WITH_LPAR,
    ERROR
}

// 2.3.1 Keywords
AND      : 'and';
AS       : 'as';
ASSERT   : 'assert';
ASYNC    : 'async';
AWAIT    : 'await';
BREAK    : 'break';
CLASS    : 'class';
CONTINUE : 'continue';
DEF      : 'def';
DEL      : 'del';
ELIF     : 'elif';
ELSE     : 'else';
EXCEPT   : 'except';
FALSE    : 'False';
FINALLY  : 'finally';
FOR      : 'for';
FROM     : 'from';
GLOBAL   : 'global';
IF       : 'if';
IMPORT   : 'import';
IN       : 'in';
IS       : 'is';
LAMBDA   : 'lambda';
NONE     : 'None';
NONLOCAL : 'nonlocal';
NOT      : 'not';
OR       : 'or';
PASS     : 'pass';
RAISE    : 'raise';
RETURN   : 'return';
TRUE     : 'True';
TRY      : 'try';
WHILE    : 'while';
WITH     : 'with';
YIELD    : 'yield';

// 2.3.2 Soft keywords: names, except where PythonLexerBase finds the statement that they begin
CASE  : 'case';
MATCH : 'match';
TYPE  : 'type';

// 2.3 Identifiers. As in CPython's tokenizer, any character beyond ASCII may stand in one at first; which ones really
// may (XID_Start, XID_Continue after NFKC) is checked afterwards.
NAME : [a-zA-Z_\u0080-\uFFFF] [a-zA-Z0-9_\u0080-\uFFFF]*;

// 2.4.5 to 2.4.8 Numeric literals
NUMBER
    : DECIMAL
    | '0' [xX] ('_'? [0-9a-fA-F])+
    | '0' [oO] ('_'? [0-7])+
    | '0' [bB] ('_'? [01])+
    | FLOAT
    | (DIGITS | FLOAT) [jJ]
    ;

fragment DECIMAL  : [1-9] ('_'? [0-9])* | '0' ('_'? '0')*;
fragment DIGITS   : [0-9] ('_'? [0-9])*;
fragment FLOAT    : DIGITS '.' DIGITS? EXPONENT? | '.' DIGITS EXPONENT? | DIGITS EXPONENT;
fragment EXPONENT : [eE] [+-]? DIGITS;

// 2.4.1 String and bytes literals
STRING
    : ([rRuUbB] | [rR] [bB] | [bB] [rR])? (SHORT_STRING | LONG_STRING)
    ;

fragment SHORT_STRING
    : '\'' (~['\\\r\n] | ESCAPE)* '\''
    | '"' (~["\\\r\n] | ESCAPE)* '"'
    ;

fragment LONG_STRING
    : '\'\'\'' (('\'' '\''?)? (~['\\] | ESCAPE))* '\'\'\''
    | '"""' (('"' '"'?)? (~["\\] | ESCAPE))* '"""'
    ;

fragment ESCAPE : '\\' ('\r\n' | .);

// 2.4.3 Formatted string literals, PEP 750 template strings
FSTRING_START : ([fF] | [fF] [rR] | [rR] [fF]) QUOTES;
TSTRING_START : ([tT] | [tT] [rR] | [rR] [tT]) QUOTES;

fragment QUOTES : '\'' | '"' | '\'\'\'' | '"""';

// 2.5, 2.6 Operators and delimiters
LPAR            : '(';
RPAR            : ')';
LSQB            : '[';
RSQB            : ']';
LBRACE          : '{';
RBRACE          : '}';
COLON           : ':';
COMMA           : ',';
SEMI            : ';';
DOT             : '.';
ELLIPSIS        : '...';
ARROW           : '->';
COLONEQUAL      : ':=';
EQUAL           : '=';
EXCLAMATION     : '!';
PLUS            : '+';
MINUS           : '-';
STAR            : '*';
SLASH           : '/';
DOUBLESLASH     : '//';
PERCENT         : '%';
AT              : '@';
DOUBLESTAR      : '**';
LEFTSHIFT       : '<<';
RIGHTSHIFT      : '>>';
AMPER           : '&';
VBAR            : '|';
CIRCUMFLEX      : '^';
TILDE           : '~';
LESS            : '<';
GREATER         : '>';
LESSEQUAL       : '<=';
GREATEREQUAL    : '>=';
EQEQUAL         : '==';
NOTEQUAL        : '!=';
PLUSEQUAL       : '+=';
MINEQUAL        : '-=';
STAREQUAL       : '*=';
SLASHEQUAL      : '/=';
DOUBLESLASHEQUAL: '//=';
PERCENTEQUAL    : '%=';
ATEQUAL         : '@=';
DOUBLESTAREQUAL : '**=';
LEFTSHIFTEQUAL  : '<<=';
RIGHTSHIFTEQUAL : '>>=';
AMPEREQUAL      : '&=';
VBAREQUAL       : '|=';
CIRCUMFLEXEQUAL : '^=';

// 2.1 Line structure
NEWLINE   : '\r\n' | '\n' | '\r';
LINE_JOIN : '\\' ('\r\n' | '\n' | '\r');
COMMENT   : '#' ~[\r\n]*;
SPACE     : [ \t\f]+;

// The text of an f-string or of a format spec, in pieces; PythonLexerBase joins them to FSTRING_MIDDLE
mode FSTRING;

F_TEXT      : ~[{}\\'"\r\n]+;
F_ESCAPE    : '\\' ('\r\n' | ~[{}]);
F_NAMED     : '\\N{' ~[{}'"\\\r\n]* '}'?;
F_BACKSLASH : '\\';
F_NEWLINE   : '\r\n' | '\n' | '\r';
F_QUOTE     : ['"];
F_LBRACES   : '{{';
F_RBRACES   : '}}';
F_LBRACE    : '{';
F_RBRACE    : '}';
