# Needs CPython 3.13, found on the path or through pyenv; a skip counts as a failure here.
export REQUIRE_PYTHON=1
limit=2400 show=8 step "parser against CPython 3.13" tests/conformance/run.sh
