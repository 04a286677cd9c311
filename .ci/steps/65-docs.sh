# The commands in docs/, with the tool published once on the path. Needs CPython 3.13 for `verify`.
limit=1200 step "the commands in docs/getting-started.md" .ci/readme-commands.sh docs/getting-started.md "$logs/getting-started"
step "publish the tool for the docs" src/PyAsyncToCs.Cli/publish.sh "$logs/tool"
for page in porting async-targets report; do
    limit=600 step "the commands in docs/$page.md" env PATH="$logs/tool:$PATH" .ci/readme-commands.sh "docs/$page.md" "$logs/$page"
done
