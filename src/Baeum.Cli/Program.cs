return Baeum.Cli.App.Run(args, Console.Out, Console.Error);
