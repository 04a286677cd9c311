# dotnet test is among them.
limit=2400 show=5 step "the commands in README.md, the tests among them" .ci/readme-commands.sh README.md "$logs/readme-commands"
