# The native tool, which is another compiler's work, converts as the other does.
limit=1200 step "the native tool converts as .NET's does" tests/native.sh 5
