using System.CommandLine;
using Baeum.Data;
using Baeum.Learn;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary><c>baeum compare TABLE</c>: ranks the estimators of Baeum.Learn on a table by cross-validation.</summary>
internal sealed class CompareCommand : Command
{
    private readonly Argument<string> _table = Choices.Table("TABLE");
    private readonly Option<string?> _target = Choices.Target();
    private readonly Option<string?> _task = Choices.Task();
    private readonly Option<string?> _models = Choices.Text("--models", "NAME,NAME", $"Only these; by default all that fit the task: {EstimatorNames.Examples}.");
    private readonly Option<int> _cv = Choices.Whole("--cv", 2, 5, "Number of folds.", most: 1_000);
    private readonly Option<string?> _scoring = Choices.Scoring();
    private readonly Option<int> _seed = Choices.Whole("--seed", 0, 0, "The same seed gives the same folds.");

    public CompareCommand()
        : base("compare", "Rank the estimators on a table by cross-validation.")
    {
        Add(_table);
        foreach (var option in (Option[])[_target, _task, _models, _cv, _scoring, _seed])
            Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var screen = new Screen(parsed.InvocationConfiguration.Output);
        var table = TableSource.Open(parsed.GetRequiredValue(_table));
        string target = Choices.TargetOf(table, parsed.GetValue(_target));
        var answers = AnswerReader.Read(table, target, parsed.GetValue(_task));
        bool ofClasses = answers.Labels is not null;
        int seed = parsed.GetValue(_seed), folds = parsed.GetValue(_cv);
        string[] names = parsed.GetValue(_models)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? EstimatorNames.All(ofClasses);
        var estimators = names.Distinct().Select(name => (Name: name, Estimator: EstimatorNames.Make(name, ofClasses, seed))).ToArray();
        var splitter = Judging.Folds(folds, answers, seed);
        var scorer = Judging.Scoring(parsed.GetValue(_scoring));

        var (recipe, notes) = RecipeMaker.Make(table, answers, answers, NumberEncoding.AsIs);
        var pipelines = new EstimatorPipelines(recipe);
        var x = new RecipeEncoder(recipe, table).Encode().TakeRows(answers.Rows);
        screen.Field("Table", $"{table.Source}: {answers.Rows.Length} rows, {notes.Scaled.Count} columns of numbers, {notes.OneHot.Count} of text{(notes.Dropped.Count > 0 ? $"; dropped {RecipeNotes.Brief(notes.Dropped)}" : "")}");
        screen.Field("Target", ofClasses ? $"{target}: classification, {recipe.Target.Classes!.Count} classes" : $"{target}: regression");
        screen.Field("Judged by", $"{Judging.ScoreName(ofClasses, scorer)} in {folds} shuffled folds; {estimators.Length} estimators with default parameters, numbers scaled where that matters");

        var progress = Progbar.WritesToTerminal(screen.Writer) ? new Progbar(folds * estimators.Length) { Output = screen.Writer, UnitName = "fit" } : null;
        var gate = new Lock();
        progress?.Start();
        var ranking = Judging.WithNotes(screen, () => ModelSelection.Compare([.. estimators.Select(e => (e.Name, (IEstimator<IFitted>)pipelines.Of(e.Estimator)))], x, EstimatorLabels.Of(answers), splitter, scorer,
            progress: (done, _) =>
            {
                lock (gate)
                    progress?.Update(done, []);
            }));
        ComparisonTable.Print(screen, ranking, answers, scorer);
        string best = (string)ranking["model"][0]!;
        screen.Writer.WriteLine($"The best to a run: baeum train {table.Source} --target {target} --model {best}");
        return App.Success;
    }
}
