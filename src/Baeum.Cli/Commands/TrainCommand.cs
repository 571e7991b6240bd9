using System.CommandLine;
using System.Runtime.InteropServices;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary><c>baeum train TABLE</c>: prepares a table, trains a network or fits an estimator, measures it on held-out rows, and saves the run.</summary>
internal sealed class TrainCommand : Command
{
    private const int DefaultFolds = 5;

    private readonly Argument<string> _table = Choices.Table("TABLE");
    private readonly Option<string?> _target = Choices.Target();
    private readonly Option<string?> _task = Choices.Task();
    private readonly Option<string?> _model = Choices.Text("--model", "NAME", $"Fit an estimator instead of training a network: {EstimatorNames.Examples}.");
    private readonly Option<string[]> _params = new("--param") { Description = "A parameter of the estimator by scikit-learn's name, such as C=10; may be given several times.", HelpName = "NAME=VALUE", Arity = ArgumentArity.OneOrMore };
    private readonly Option<int> _cv = Choices.Whole("--cv", 2, DefaultFolds, "Judge the estimator also by cross-validation with so many folds; also the folds of --grid.", most: 1_000);
    private readonly Option<string?> _scoring = Choices.Scoring();
    private readonly Option<string?> _grid = Choices.Text("--grid", "GRID", "Search for the best parameters of the estimator by cross-validation: \"C=1,10,100 gamma=scale,0.01\".");
    private readonly Option<bool> _plotTree = new("--plot-tree") { Description = "Draw a tree of the model: tree.svg and tree.png in the run, and in its report." };
    private readonly Option<int> _epochs = Choices.Whole("--epochs", 1, 100, "Most epochs; training ends earlier when the validation loss has not fallen for 10.");
    private readonly Option<int> _batchSize = Choices.Whole("--batch-size", 1, 32, "Rows in a step.");
    private readonly Option<int> _seed = Choices.Whole("--seed", 0, 0, "The same seed gives the same model.");
    private readonly Option<string?> _out = Choices.Text("--out", "DIR", "Folder to save the run in, new or empty; by default runs/NAME-N.");
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print only the path of the run." };
    private readonly CancellationToken _stop;

    public TrainCommand(CancellationToken stop)
        : base("train", "Train a network, or fit an estimator, on a table, measure it, and save the run.")
    {
        _stop = stop;
        Add(_table);
        foreach (var option in (Option[])[_target, _task, _model, _params, _cv, _scoring, _grid, _plotTree, _epochs, _batchSize, _seed, _out, _quiet])
            Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        var screen = new Screen(parsed.GetValue(_quiet) ? TextWriter.Null : output);
        RejectOthers(parsed);
        var table = TableSource.Open(parsed.GetRequiredValue(_table));
        string target = Choices.TargetOf(table, parsed.GetValue(_target));
        var place = new RunPlace(table.Name, parsed.GetValue(_out));
        Training training = parsed.GetValue(_model) is { } name ? FitEstimator(parsed, screen, table, target, name) : TrainNetwork(parsed, screen, table, target);

        var report = training.Measure();
        screen.Title(training.Judged);
        report.Print(screen);
        training.DescribeLearned(screen);
        string folder = place.Fill(partial => Cli.Run.Save(partial, training, report));
        screen.Writer.WriteLine();
        screen.Styled("Saved", "grey");
        screen.Writer.Write(' ');
        output.WriteLine(folder);
        return App.Success;
    }

    private TableTraining TrainNetwork(ParseResult parsed, Screen screen, Table table, string target)
    {
        var training = TableTraining.Of(table, target, parsed.GetValue(_task), parsed.GetValue(_seed));
        training.Describe(screen);
        screen.Writer.WriteLine();
        training.Model.Summary(screen.Writer);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => { signal.Cancel = true; stop.Cancel(); });
        var (history, isStopped) = training.Fit(parsed.GetValue(_epochs), parsed.GetValue(_batchSize), screen, stop.Token);
        if (isStopped)
            screen.Writer.WriteLine($"{Environment.NewLine}Stopped on request in epoch {history.Epoch.Count}; the run so far is measured and saved.");
        return training;
    }

    private EstimatorTraining FitEstimator(ParseResult parsed, Screen screen, Table table, string target, string name)
    {
        var answers = AnswerReader.Read(table, target, parsed.GetValue(_task));
        var estimator = EstimatorParameters.Set(EstimatorNames.Make(name, answers.Labels is not null, parsed.GetValue(_seed)), parsed.GetValue(_params) ?? []);
        var grid = parsed.GetValue(_grid) is { } text ? EstimatorParameters.Grid(estimator, text, EstimatorPipelines.StepName(estimator)) : null;
        var scorer = Judging.Scoring(parsed.GetValue(_scoring));
        var training = EstimatorTraining.Of(table, answers, estimator, parsed.GetValue(_seed), parsed.GetValue(_plotTree));
        training.Describe(screen);
        if (grid is not null)
            training.Search(grid, parsed.GetValue(_cv), scorer, screen, showsProgress: Progbar.WritesToTerminal(screen.Writer));
        else if (IsGiven(parsed, _cv) || scorer is not null)
            training.CrossValidate(parsed.GetValue(_cv), scorer, screen);
        training.Fit(screen);
        return training;
    }

    private void RejectOthers(ParseResult parsed)
    {
        bool isEstimator = parsed.GetValue(_model) is not null;
        var other = Array.Find(isEstimator ? (Option[])[_epochs, _batchSize] : [_params, _cv, _scoring, _grid, _plotTree], option => IsGiven(parsed, option));
        if (other is not null)
            throw new ArgumentException(isEstimator ? $"{other.Name} is for networks; leave it out, or leave out --model." : $"{other.Name} is for estimators; say which with --model, such as --model rf.");
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
