using System.Globalization;
using Baeum.Learn;

namespace Baeum.Cli;

/// <summary>Puts an estimator behind what a table needs: missing numbers filled by their mean, numbers scaled for estimators that look at distances or sizes; one-hot columns stay. Trees that take missing values and categories themselves get the columns as they are.</summary>
internal sealed class EstimatorPipelines
{
    /// <summary>The step that prepares the columns.</summary>
    public const string Prepare = "prepare";

    // The same objects for all estimators, so that a search prepares each fold once.
    private readonly ColumnTransformer? _filled, _scaled;

    /// <summary>Pipelines for the inputs of a recipe.</summary>
    public EstimatorPipelines(Recipe recipe)
    {
        var imputer = new SimpleImputer { KeepEmptyFeatures = true };
        string[] numbers = [.. Numbers(recipe)];
        if (numbers.Length == 0 || recipe.IsNative)
            return;
        _filled = new(("numbers", imputer, numbers)) { Remainder = "passthrough" };
        _scaled = new(("numbers", new Pipeline(("imputer", imputer), ("scaler", new StandardScaler())), numbers)) { Remainder = "passthrough" };
    }

    /// <summary>The estimator as the last step, named after its type.</summary>
    public Pipeline Of(IEstimator<IFitted> estimator) => new((Prepare, IsScaled(estimator) ? _scaled : _filled), (StepName(estimator), estimator));

    /// <summary>The name of an estimator's step.</summary>
    public static string StepName(IEstimator<IFitted> estimator) => estimator.GetType().Name.ToLowerInvariant();

    /// <summary>Whether numbers are scaled for it: not for trees, which see only the order of values, and for naive Bayes, which looks at each feature alone or counts.</summary>
    public static bool IsScaled(IEstimator<IFitted> estimator) => !estimator.TakesCategories && estimator is not IEstimator<IImportances> && estimator.GetType().Name is var name && !name.EndsWith("NB", StringComparison.Ordinal) && !name.StartsWith("Dummy", StringComparison.Ordinal);

    // The positions of numbers among the inputs.
    private static IEnumerable<string> Numbers(Recipe recipe)
    {
        int first = 0;
        foreach (var feature in recipe.Features)
        {
            if (feature.Categories is null)
                yield return first.ToString(CultureInfo.InvariantCulture);
            first += feature.Width;
        }
    }
}
