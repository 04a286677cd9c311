# The committed parser is what the grammar says.
regenerated=$logs/generated
mkdir -p "$regenerated"
step "regenerate the parser" grammar/regenerate.sh "$regenerated"
step "the committed parser is the regenerated one" diff -rq src/PyAsyncToCs.Syntax/Generated "$regenerated"
