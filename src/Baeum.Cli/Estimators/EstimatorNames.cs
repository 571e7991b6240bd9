using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Cli;

/// <summary>The estimators of Baeum.Learn under short names: all classifiers and regressors that need no other estimator, found by reflection.</summary>
internal static class EstimatorNames
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["KNeighbors"] = "knn",
        ["LogisticRegression"] = "logreg",
        ["LinearRegression"] = "linear",
        ["LinearDiscriminantAnalysis"] = "lda",
        ["QuadraticDiscriminantAnalysis"] = "qda",
        ["RandomForest"] = "rf",
        ["ExtraTrees"] = "et",
        ["DecisionTree"] = "tree",
        ["GradientBoosting"] = "gb",
        ["AdaBoost"] = "ada",
        ["HistGradientBoosting"] = "hgb",
    };

    private static readonly Dictionary<string, string> Besides = new(StringComparer.OrdinalIgnoreCase) { ["forest"] = "rf", ["xgboost"] = "xgb", ["lightgbm"] = "lgbm" };

    private static readonly Type[] Types = [.. typeof(StandardScaler).Assembly.GetExportedTypes()
        .Where(t => !t.IsAbstract && t.GetConstructor([]) is not null && !typeof(IComposite).IsAssignableFrom(t) && (typeof(IEstimator<IClassifier>).IsAssignableFrom(t) || typeof(IEstimator<IRegressor>).IsAssignableFrom(t)))];

    /// <summary>The names of all classifiers or all regressors, sorted.</summary>
    public static string[] All(bool ofClasses) => [.. Types.Where(t => IsOfKind(t, ofClasses)).Select(ShortName).Order(StringComparer.Ordinal)];

    /// <summary>Names for help.</summary>
    public static string Examples => $"{string.Join(", ", All(true).Union(All(false)).Order(StringComparer.Ordinal))}";

    /// <summary>An estimator with its default parameters, and a seed if it takes one.</summary>
    /// <param name="name">Its short name, or the name of its type in any case: knn, kneighbors, KNeighborsClassifier.</param>
    /// <param name="ofClasses">Whether classes are to be predicted, or numbers.</param>
    /// <param name="seed">For what it draws by chance.</param>
    /// <exception cref="ArgumentException">There is none; the message names the nearest.</exception>
    public static IEstimator<IFitted> Make(string name, bool ofClasses, int seed)
    {
        name = Besides.GetValueOrDefault(name, name);
        var type = Array.Find(Types, t => IsOfKind(t, ofClasses) && Answers(t, name));
        if (type is null && Array.Exists(Types, t => Answers(t, name)))
            throw new ArgumentException($"--model: '{name}' predicts {(ofClasses ? "numbers, and the target holds classes" : "classes, and the target holds numbers")}. Expected one of {string.Join(", ", All(ofClasses))}; or say --task {(ofClasses ? "regression" : "classification")}.");
        var estimator = (IEstimator<IFitted>)Activator.CreateInstance(type ?? throw Nearest.Unknown("value of --model:", name, All(ofClasses)))!;
        return Parameters.Of(estimator, deep: false).Any(p => p.Name == "random_state") ? estimator.With("random_state", seed) : estimator;
    }

    private static bool IsOfKind(Type type, bool ofClasses) => ofClasses ? typeof(IEstimator<IClassifier>).IsAssignableFrom(type) : typeof(IEstimator<IRegressor>).IsAssignableFrom(type);

    private static bool Answers(Type type, string name)
        => name.Equals(type.Name, StringComparison.OrdinalIgnoreCase) || name.Equals(WithoutKind(type), StringComparison.OrdinalIgnoreCase) || name.Equals(ShortName(type), StringComparison.OrdinalIgnoreCase);

    private static string ShortName(Type type) => WithoutKind(type) is var name && Short.TryGetValue(name, out string? known) ? known : name.ToLowerInvariant();

    private static string WithoutKind(Type type) => type.Name.Replace("Classifier", "", StringComparison.Ordinal).Replace("Regressor", "", StringComparison.Ordinal);
}
