using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>A table on its way to a model: targets found, rows split, columns encoded. What networks and estimators have in common.</summary>
internal abstract class Training
{
    private readonly Answers _answers;
    private readonly RecipeNotes _notes;

    /// <summary>Prepares a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="answers">Its targets.</param>
    /// <param name="train">Those of the rows that are learned from.</param>
    /// <param name="heldOut">Those of the rows that the training does not look at.</param>
    /// <param name="encoding">Whether numbers are scaled, or stay as they are.</param>
    protected Training(Table table, Answers answers, Answers train, Answers heldOut, NumberEncoding encoding)
    {
        (Table, _answers, TrainAnswers, HeldOut) = (table, answers, train, heldOut);
        (Recipe, _notes) = RecipeMaker.Make(table, answers, train, encoding);
        X = new RecipeEncoder(Recipe, table).Encode();
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>How tables are encoded.</summary>
    public Recipe Recipe { get; }

    /// <summary>The rows that the training does not look at.</summary>
    public Answers HeldOut { get; }

    /// <summary>What was learned.</summary>
    public abstract ILearned Learned { get; }

    /// <summary>What the model is measured on, in words.</summary>
    public string Judged => $"On {HeldOut.Rows.Length} rows that it has never seen";

    /// <summary>The rows that are learned from.</summary>
    protected Answers TrainAnswers { get; }

    /// <summary>The encoded rows of the whole table. Shape: [rows, inputs].</summary>
    protected Tensor<float> X { get; }

    /// <summary>What becomes of columns of numbers, in words.</summary>
    protected abstract string OfNumbers { get; }

    /// <summary>How the rows are split, in words.</summary>
    protected abstract string SplitText { get; }

    /// <summary>Writes the model into a run folder.</summary>
    public abstract void SaveModel(string folder);

    /// <summary>Adds to the page of the run how the training went.</summary>
    public abstract void AddTo(HtmlPage page);

    /// <summary>Says what the model looks at, if it can.</summary>
    public virtual void DescribeLearned(Screen screen)
    {
    }

    /// <summary>Says what was made of the table.</summary>
    public virtual void Describe(Screen screen)
    {
        var target = Recipe.Target;
        int without = Table.Frame.RowCount - _answers.Rows.Length;
        screen.Field("Table", $"{Table.Source}: {Table.Frame.RowCount} rows, {Table.Frame.Columns.Count} columns{(without > 0 ? $"; {without} rows without a target left out" : "")}");
        screen.Field("Target", target.Classes is { } classes
            ? $"{target.Name}: classification, {classes.Count} classes ({RecipeNotes.Brief([.. classes])})"
            : FormattableString.Invariant($"{target.Name}: regression, {_answers.Numbers!.Min()} to {_answers.Numbers!.Max()}"));
        foreach (var (label, items, what) in new[] { ("Numbers", _notes.Scaled, $" {OfNumbers}"), ("Text", _notes.OneHot, " one-hot"), ("Text", _notes.Native, " as categories"), ("Missing", _notes.Filled, " filled"), ("Missing", _notes.LeftMissing, " left to the model"), ("Dropped", _notes.Dropped, "") })
            if (items.Count > 0)
                screen.Field(label, $"{items.Count}{what}: {RecipeNotes.Brief(items)}");
        screen.Field("Split", SplitText);
    }

    /// <summary>Measures the model on the held-out rows.</summary>
    public Report Measure() => new(Learned, Recipe, X, HeldOut);

    /// <summary>Counts, means, deviations and quartiles of the table's columns of numbers, as text; empty if there are none.</summary>
    public string Statistics => Table.Frame.Columns.Any(name => Table[name].IsNumber && Table[name].ElementType != typeof(bool)) ? $"{Table.Frame.Describe()}" : "";
}
