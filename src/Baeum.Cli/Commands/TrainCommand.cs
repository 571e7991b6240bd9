using System.CommandLine;
using System.Runtime.InteropServices;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary><c>baeum train TABLE</c>: prepares a table, trains a network, measures it on held-out rows, and saves the run.</summary>
internal sealed class TrainCommand : Command
{
    private readonly Argument<string> _table = Choices.Table("TABLE");
    private readonly Option<string?> _target = Choices.Text("--target", "COLUMN", "Column to predict; a built-in data set knows its own.");
    private readonly Option<string?> _task = Choices.Choice("--task", "What the target is; by default text and few different whole numbers are classes.", "classification", "regression");
    private readonly Option<int> _epochs = Choices.Whole("--epochs", 1, 100, "Most epochs; training ends earlier when the validation loss has not fallen for 10.");
    private readonly Option<int> _batchSize = Choices.Whole("--batch-size", 1, 32, "Rows in a step.");
    private readonly Option<int> _seed = Choices.Whole("--seed", 0, 0, "The same seed gives the same network.");
    private readonly Option<string?> _out = Choices.Text("--out", "DIR", "Folder to save the run in, new or empty; by default runs/NAME-N.");
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print only the path of the run." };
    private readonly CancellationToken _stop;

    public TrainCommand(CancellationToken stop)
        : base("train", "Train a network on a table, measure it, and save the run.")
    {
        _stop = stop;
        Add(_table);
        foreach (var option in (Option[])[_target, _task, _epochs, _batchSize, _seed, _out, _quiet])
            Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        var screen = new Screen(parsed.GetValue(_quiet) ? TextWriter.Null : output);
        var table = TableSource.Open(parsed.GetRequiredValue(_table));
        string target = parsed.GetValue(_target) ?? table.Target ?? throw new ArgumentException($"Which column of '{table.Source}' is to be predicted? Add --target COLUMN. {table.Known("")}");
        var place = new RunPlace(table.Name, parsed.GetValue(_out));
        var training = new TableTraining(table, target, parsed.GetValue(_task), parsed.GetValue(_seed));
        training.Describe(screen);
        screen.Writer.WriteLine();
        training.Model.Summary(screen.Writer);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => { signal.Cancel = true; stop.Cancel(); });
        var (history, isStopped) = training.Fit(parsed.GetValue(_epochs), parsed.GetValue(_batchSize), screen, stop.Token);
        if (isStopped)
            screen.Writer.WriteLine($"{Environment.NewLine}Stopped on request in epoch {history.Epoch.Count}; the run so far is measured and saved.");

        var report = training.Measure();
        screen.Title(training.Judged);
        report.Print(screen);
        string folder = place.Fill(partial => Cli.Run.Save(partial, training, history, report));
        screen.Writer.WriteLine();
        screen.Styled("Saved", "grey");
        screen.Writer.Write(' ');
        output.WriteLine(folder);
        return App.Success;
    }
}
