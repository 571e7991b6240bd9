using System.Globalization;
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Learn;
using Baeum.Plots;

namespace Baeum.Cli;

/// <summary>A table on its way to a fitted estimator of Baeum.Learn.</summary>
internal sealed class EstimatorTraining : Training
{
    private readonly Split _split;
    private readonly int _seed;
    private IEstimator<IFitted> _estimator;
    private IPredictor? _model;
    private string _told = "";

    private EstimatorTraining(Table table, Answers answers, Split split, IEstimator<IFitted> estimator, int seed)
        : base(table, answers, answers.Take(split.Train), answers.Take(split.HeldOut), estimator.TakesCategories ? NumberEncoding.Native : NumberEncoding.AsIs)
    {
        (_split, _seed) = (split, seed);
        _estimator = Recipe.IsNative ? estimator.WithCategories([.. Recipe.Features.Select(f => f.Categories is not null)]) : estimator;
        Pipelines = new(Recipe);
    }

    /// <summary>Prepares a table for an estimator.</summary>
    /// <param name="table">The table.</param>
    /// <param name="answers">Its targets.</param>
    /// <param name="estimator">With its parameters.</param>
    /// <param name="seed">Of the split and of the folds.</param>
    /// <param name="drawsTree">Whether to draw a tree of the model.</param>
    /// <exception cref="ArgumentException">Nothing can be learned from the table; the message says why.</exception>
    public static EstimatorTraining Of(Table table, Answers answers, IEstimator<IFitted> estimator, int seed, bool drawsTree = false)
        => drawsTree && !estimator.TakesCategories ? throw new ArgumentException($"--plot-tree: {estimator.GetType().Name} has no trees to draw; models that have are tree, rf, et, gb, hgb, xgb and lgbm.")
            : new(table, answers, Split.WithoutValidation(answers, seed), estimator, seed) { DrawsTree = drawsTree };

    public override ILearned Learned => new LearnedEstimator(_model!, _estimator.GetType().Name);

    protected override string OfNumbers => EstimatorPipelines.IsScaled(_estimator) ? "scaled to mean 0 and deviation 1" : "as they are";

    protected override string SplitText => $"{TrainAnswers.Rows.Length} rows to train, {HeldOut.Rows.Length} held out{(_split.IsStratified ? ", each with the classes' shares" : "")}";

    /// <summary>Whether the page and the folder of the run get a picture of a tree.</summary>
    public bool DrawsTree { get; init; }

    private (string Heading, Figure Figure) Drawing => field.Figure is null ? field = TreeDrawing.Of(LearnedEstimator.LastOf(_model!), Recipe) : field;

    private (string[] Names, double[] Shares) Importances => field.Names is null ? field = FeatureShares.Of(LearnedEstimator.LastOf(_model!), Recipe) : field;

    private EstimatorPipelines Pipelines { get; }

    private Tensor<float> TrainX => X.TakeRows(TrainAnswers.Rows);

    private Labels TrainY => EstimatorLabels.Of(TrainAnswers);

    private bool OfClasses => Recipe.Target.Classes is not null;

    public override void Describe(Screen screen)
    {
        base.Describe(screen);
        screen.Field("Model", _estimator.ToText());
        screen.Writer.Write(_told);
    }

    /// <summary>Judges the estimator by cross-validation of the training rows.</summary>
    public void CrossValidate(int folds, Scorer? scorer, Screen screen)
    {
        double[] scores = Judging.WithNotes(screen, () => ModelSelection.CrossValScore(Pipelines.Of(_estimator), TrainX, TrainY, Judging.Folds(folds, TrainAnswers, _seed), scorer));
        double mean = scores.Average(), deviation = Math.Sqrt(scores.Average(s => (s - mean) * (s - mean)));
        Tell(screen, page => page.Field("CV", $"{Judging.ScoreName(OfClasses, scorer)} {Judging.Text(mean, deviation)} in {folds} folds of the rows to train ({string.Join(", ", scores.Select(s => s.ToString("f4", CultureInfo.InvariantCulture)))})"));
    }

    /// <summary>Looks for the best parameters of a grid by cross-validation of the training rows, and takes the model that they give.</summary>
    public void Search(ParamGrid grid, int folds, Scorer? scorer, Screen screen, bool showsProgress)
    {
        var search = new GridSearchCV(Pipelines.Of(_estimator), grid) { Cv = Judging.Folds(folds, TrainAnswers, _seed), Scoring = scorer is null ? null : (ScorerList)scorer, Verbose = showsProgress ? 1 : 0 };
        var result = Judging.WithNotes(screen, () => search.Fit(TrainX, TrainY));
        string prefix = $"{EstimatorPipelines.StepName(_estimator)}__";
        Tell(screen, page => GridTable.Print(page, result.CvResults, prefix, Judging.ScoreName(OfClasses, scorer), folds));
        foreach (var (name, value) in result.BestParams)
            _estimator = _estimator.With(name[prefix.Length..], value);
        Tell(screen, page => page.Field("Best", _estimator.ToText()));
        _model = result.BestModel as IPredictor;
    }

    /// <summary>Fits the estimator on the training rows, unless a search has done that.</summary>
    public void Fit(Screen screen) => _model ??= Judging.WithNotes(screen, () => (IPredictor)Pipelines.Of(_estimator).Fit(TrainX, TrainY));

    public override void SaveModel(string folder)
    {
        _model!.Save(Path.Combine(folder, LearnedEstimator.FileName));
        if (DrawsTree)
            foreach (string ending in (string[])[".svg", ".png"])
                Drawing.Figure.Save(Path.Combine(folder, TreeDrawing.FileName + ending));
    }

    public override void DescribeLearned(Screen screen)
    {
        if (Importances.Names.Length == 0)
            return;
        screen.Title(FeatureShares.Title);
        screen.Writer.WriteLine(TextBars.Of(Importances.Names, [("", Values.From(Importances.Shares))]));
    }

    public override void AddTo(HtmlPage page)
    {
        if (Importances.Names.Length > 0)
            page.AddHeading(FeatureShares.Title).Add(Plot.FeatureImportances(Importances.Names, Values.From(Importances.Shares)));
        if (DrawsTree)
            page.AddHeading(Drawing.Heading).Add(Drawing.Figure);
        if (_told.Length > 0)
            page.AddHeading("Cross-validation").AddPreformatted(_told.Trim('\r', '\n'));
    }

    // Onto the screen now, and into the report.
    private void Tell(Screen screen, Action<Screen> print)
    {
        print(screen);
        using var writer = new StringWriter();
        print(new Screen(writer));
        _told += writer;
    }
}
