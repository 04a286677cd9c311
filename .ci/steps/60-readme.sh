limit=2400 step "the commands in README.md" .ci/readme-commands.sh README.md "$logs/readme-commands"
