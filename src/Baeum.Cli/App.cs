using System.CommandLine;
using System.CommandLine.Help;

namespace Baeum.Cli;

/// <summary>The <c>baeum</c> command: reads the arguments, runs a command, and turns whatever goes wrong into one line.</summary>
internal static class App
{
    /// <summary>The command did what it was asked for.</summary>
    public const int Success = 0;

    /// <summary>It could not: standard error has one line that says why.</summary>
    public const int Failure = 2;

    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the command line; <paramref name="stop"/> ends a training early, as Ctrl-C does.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error, CancellationToken stop = default)
    {
        var root = new Command("baeum", "From a table to a trained, checked network.")
        {
            new TrainCommand(stop),
            new CompareCommand(),
            new PredictCommand(),
            new EvaluateCommand(),
            new SummaryCommand(),
            new ConvertCommand(),
            new DatasetsCommand(),
            new DescribeCommand(),
            new PlotCommand(),
            new InspectCommand(),
            new HelpOption { Recursive = true },
            new VersionOption(),
        };
        var parsed = root.Parse(args.Length > 0 ? args : ["--help"], Parsing);
        try
        {
            if (parsed.Errors.Count > 0)
                throw new ArgumentException(Mistakes.Explain(parsed));
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            error.WriteLine($"baeum: {OneLine(e)}");
            return Failure;
        }
    }

    private static string OneLine(Exception e)
    {
        string text = e is ArgumentException { ParamName: { } name } ? e.Message.Replace($" (Parameter '{name}')", "") : e.Message;
        return string.Join(' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
