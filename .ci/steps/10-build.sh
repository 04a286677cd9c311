step "restore" dotnet restore PyAsyncToCs.sln
step "build without a warning" dotnet build PyAsyncToCs.sln --no-restore -c Release -warnaserror -v q
step "format" dotnet format PyAsyncToCs.sln --no-restore --verify-no-changes
