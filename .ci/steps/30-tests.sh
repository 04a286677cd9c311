limit=2400 step "tests" dotnet test PyAsyncToCs.sln --no-build -c Release --logger "console;verbosity=minimal"
