using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary>A table on its way to a trained network: targets found, rows split, columns encoded, and a network to train.</summary>
internal sealed class TableTraining
{
    private const int Patience = 10;
    private readonly Table _table;
    private readonly Answers _answers, _train, _validation;
    private readonly Split _split;
    private readonly Tensor<float> _x;
    private readonly RecipeNotes _notes;

    /// <summary>Prepares a table. The same table, target, task and seed give the same network.</summary>
    /// <exception cref="ArgumentException">Nothing can be learned from the table; the message says why.</exception>
    public TableTraining(Table table, string target, string? task, int seed)
    {
        RandomSeed.Set(seed);
        Naming.ClearSession();
        _table = table;
        _answers = AnswerReader.Read(table, target, task);
        _split = Split.Of(_answers, seed);
        (_train, _validation, HeldOut) = (_answers.Take(_split.Train), _answers.Take(_split.Validation), _answers.Take(_split.HeldOut));
        (Recipe, _notes) = RecipeMaker.Make(table, _answers, _train);
        _x = new RecipeEncoder(Recipe, table).Encode();
        Model = TableNetwork.For(Recipe);
    }

    /// <summary>The table.</summary>
    public Table Table => _table;

    /// <summary>How tables are encoded.</summary>
    public Recipe Recipe { get; }

    /// <summary>The network.</summary>
    public Sequential Model { get; }

    /// <summary>The rows that neither training nor early stopping look at.</summary>
    public Answers HeldOut { get; }

    /// <summary>Says what was made of the table.</summary>
    public void Describe(Screen screen)
    {
        var target = Recipe.Target;
        int without = _table.Frame.RowCount - _answers.Rows.Length;
        screen.Field("Table", $"{_table.Source}: {_table.Frame.RowCount} rows, {_table.Frame.Columns.Count} columns{(without > 0 ? $"; {without} rows without a target left out" : "")}");
        screen.Field("Target", target.Classes is { } classes
            ? $"{target.Name}: classification, {classes.Count} classes ({RecipeNotes.Brief([.. classes])})"
            : FormattableString.Invariant($"{target.Name}: regression, {_answers.Numbers!.Min()} to {_answers.Numbers!.Max()}"));
        foreach (var (label, items) in new[] { ("Numbers", _notes.Scaled), ("Text", _notes.OneHot), ("Missing", _notes.Filled), ("Dropped", _notes.Dropped) })
            if (items.Count > 0)
                screen.Field(label, $"{Explain(label, items.Count)}: {RecipeNotes.Brief(items)}");
        screen.Field("Split", $"{_train.Rows.Length} rows to train, {_validation.Rows.Length} to validate, {HeldOut.Rows.Length} held out{(_split.IsStratified ? ", each with the classes' shares" : "")}");
    }

    /// <summary>Trains until the validation loss stops falling; the best epoch's weights stay. <paramref name="stop"/> and Ctrl-C end it early.</summary>
    public (History History, bool IsStopped) Fit(int epochs, int batchSize, Screen screen, CancellationToken stop)
    {
        var patience = new EarlyStopping { Patience = Patience, RestoreBestWeights = true, Verbose = true, Output = screen.Writer, Warnings = TextWriter.Null };
        var history = Model.Fit(
            _x.TakeRows(_train.Rows), _train.Encode(Recipe.Target), batchSize, epochs,
            validationData: (_x.TakeRows(_validation.Rows), _validation.Encode(Recipe.Target)),
            callbacks: [new ProgressBar { Output = screen.Writer }, patience], cancellationToken: stop);
        return (history, patience.StoppedEpoch == 0 && Model.StopTraining);
    }

    /// <summary>What the network is measured on, in words.</summary>
    public string Judged => $"On {HeldOut.Rows.Length} rows that it has never seen";

    /// <summary>Measures the network on the held-out rows.</summary>
    public Report Measure() => new(Model, Recipe, _x, HeldOut);

    /// <summary>Counts, means, deviations and quartiles of the table's columns of numbers, as text; empty if there are none.</summary>
    public string Statistics => _table.Frame.Columns.Any(name => _table[name].IsNumber && _table[name].ElementType != typeof(bool)) ? $"{_table.Frame.Describe()}" : "";

    private static string Explain(string label, int count) => label switch
    {
        "Numbers" => $"{count} scaled to mean 0 and deviation 1",
        "Text" => $"{count} one-hot",
        "Missing" => $"{count} filled",
        _ => $"{count}",
    };
}
