using Baeum.Data;
using Baeum.Nn;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>A table on its way to a trained network.</summary>
internal sealed class TableTraining : Training
{
    private const int Patience = 10;
    private readonly Answers _validation;
    private readonly Split _split;
    private History? _history;

    private TableTraining(Table table, Answers answers, Split split)
        : base(table, answers, answers.Take(split.Train), answers.Take(split.HeldOut), NumberEncoding.Scaled)
    {
        _split = split;
        _validation = answers.Take(split.Validation);
        Model = TableNetwork.For(Recipe);
    }

    /// <summary>Prepares a table. The same table, target, task and seed give the same network.</summary>
    /// <exception cref="ArgumentException">Nothing can be learned from the table; the message says why.</exception>
    public static TableTraining Of(Table table, string target, string? task, int seed)
    {
        RandomSeed.Set(seed);
        Naming.ClearSession();
        var answers = AnswerReader.Read(table, target, task);
        return new(table, answers, Split.Of(answers, seed));
    }

    /// <summary>The network.</summary>
    public Sequential Model { get; }

    public override ILearned Learned => new LearnedNetwork(Model);

    protected override string OfNumbers => "scaled to mean 0 and deviation 1";

    protected override string SplitText
        => $"{TrainAnswers.Rows.Length} rows to train, {_validation.Rows.Length} to validate, {HeldOut.Rows.Length} held out{(_split.IsStratified ? ", each with the classes' shares" : "")}";

    /// <summary>Trains until the validation loss stops falling; the best epoch's weights stay. <paramref name="stop"/> and Ctrl-C end it early.</summary>
    public (History History, bool IsStopped) Fit(int epochs, int batchSize, Screen screen, CancellationToken stop)
    {
        var patience = new EarlyStopping { Patience = Patience, RestoreBestWeights = true, Verbose = true, Output = screen.Writer, Warnings = TextWriter.Null };
        _history = Model.Fit(
            X.TakeRows(TrainAnswers.Rows), TrainAnswers.Encode(Recipe.Target), batchSize, epochs,
            validationData: (X.TakeRows(_validation.Rows), _validation.Encode(Recipe.Target)),
            callbacks: [new ProgressBar { Output = screen.Writer }, patience], cancellationToken: stop);
        return (_history, patience.StoppedEpoch == 0 && Model.StopTraining);
    }

    public override void SaveModel(string folder) => Model.Save(folder, _history!);

    public override void AddTo(HtmlPage page) => page.AddHeading("Training").AddText(_history!.Read().Text).Add(_history!.Plot());
}
