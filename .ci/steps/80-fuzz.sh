# A minute of programs that nobody would write, the same every time.
show=5 step "fuzz" tests/fuzz.sh 60 20260101 "$logs/fuzz"
