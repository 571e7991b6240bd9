using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>How good a model is on rows whose targets are known: scores beside a baseline, the classification report, and a few predictions.</summary>
internal sealed class Report
{
    private readonly Recipe _recipe;
    private readonly Answers _answers;
    private readonly Predictions _predictions;
    private readonly double? _loss;

    /// <summary>Measures a model.</summary>
    /// <param name="model">What was learned.</param>
    /// <param name="recipe">How the table was encoded.</param>
    /// <param name="x">The encoded rows of the whole table.</param>
    /// <param name="answers">The rows to look at and their targets.</param>
    public Report(ILearned model, Recipe recipe, Tensor<float> x, Answers answers)
    {
        (_recipe, _answers) = (recipe, answers);
        var rows = x.TakeRows(answers.Rows);
        _predictions = model.Predict(recipe.Target, rows);
        _loss = model.Loss(recipe.Target, rows, answers);
    }

    /// <summary>What the scores are compared with.</summary>
    public string Baseline => _recipe.Target.Classes is not null ? Classes.Baseline : Numbers.Baseline;

    /// <summary>Name, score and the baseline's score.</summary>
    public IEnumerable<string[]> Scores() => _recipe.Target.Classes is not null ? Classes.Scores() : Numbers.Scores();

    /// <summary>Charts of the predictions, each under its heading.</summary>
    public IEnumerable<(string Heading, Figure Figure)> Charts() => _recipe.Target.Classes is not null ? Classes.Charts() : Numbers.Charts();

    /// <summary>Images with their predictions, if the table's columns are pixels.</summary>
    public Figure? Gallery(Table table) => ImageGallery.Of(table, _answers, _recipe.Target, _predictions);

    /// <summary>Prints all of it.</summary>
    public void Print(Screen screen)
    {
        if (_loss is not null)
            screen.Field("loss", FormattableString.Invariant($"{_loss:f4}"));
        if (_recipe.Target.Classes is not null)
            Classes.Print(screen);
        else
            Numbers.Print(screen);
    }

    private ClassReport Classes => new(_recipe.Target, _answers, _predictions);

    private NumberReport Numbers => new(_recipe.Target, _answers, _predictions);
}
