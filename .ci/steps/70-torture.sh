# Needs CPython 3.13, as the conformance step does.
limit=600 show=4 step "300 random asyncio programs, always the same" tests/torture.sh 1 300
# New programs for each commit, and for one commit the same ones: whoever has it has the failure, too.
seed=$((16#$(git rev-parse --short=7 HEAD 2>/dev/null || openssl rand -hex 3)))
limit=600 show=4 step "100 random asyncio programs, new ones" tests/torture.sh "$seed" 100
limit=600 show=8 step "a tenth of the corpus again and again, idle and under load" tests/repeat.sh 3 10 $((seed % 32768))
limit=600 show=8 step "40 random ordinary programs, those on plain tasks again and again" tests/torture-ordinary.sh "$seed" 40 2
