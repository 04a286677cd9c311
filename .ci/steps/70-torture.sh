# Needs CPython 3.13, as the conformance step does.
limit=600 show=4 step "random asyncio programs, converted" tests/torture.sh "" 40
limit=600 show=8 step "a tenth of the corpus again and again, idle and under load" tests/repeat.sh 3 10
