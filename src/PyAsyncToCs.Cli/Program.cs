Console.Error.WriteLine("pyasync2cs");
return 2;
