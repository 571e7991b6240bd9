using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Every estimator of the library, found by reflection, keeps the contract; what it does not keep stands in <see cref="Exceptions"/> with the reason. Names and defaults are held against scikit-learn 1.2 (tests/oracles/learn/parameters.py).</summary>
public class EstimatorContractTests
{
    private static readonly JsonElement ScikitLearn = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/parameters.json"))).RootElement;

    /// <summary>Estimators whose constructor asks for something, or that need other parameters than the default ones for small data.</summary>
    private static readonly Dictionary<string, Func<IEstimator<IFitted>>> Made = new()
    {
        ["Pipeline"] = () => new Pipeline(("scaler", new StandardScaler()), ("minmax", new MinMaxScaler())),
        ["FeatureUnion"] = () => new FeatureUnion(("scaler", new StandardScaler()), ("minmax", new MinMaxScaler())),
        ["ColumnTransformer"] = () => new ColumnTransformer(("scaler", new StandardScaler(), ["1", "3"]), ("minmax", new MinMaxScaler(), ["2", "0"])),
        ["GridSearchCV"] = () => new GridSearchCV(new KNeighborsClassifier(), new() { ["n_neighbors"] = [3, 5] }),
        ["RandomizedSearchCV"] = () => new RandomizedSearchCV(new SVC(), new() { ["C"] = new LogUniform(0.1, 10) }) { NIter = 3, Seed = 1 },
        ["HalvingGridSearchCV"] = () => new HalvingGridSearchCV(new KNeighborsClassifier { NNeighbors = 3 }, new() { ["weights"] = ["uniform", "distance"] }) { Seed = 1, MinResources = 30 },
        ["VotingClassifier"] = () => new VotingClassifier(("logistic", new LogisticRegression()), ("svc", new SVC()), ("none", null)),
        ["VotingRegressor"] = () => new VotingRegressor(("linear", new LinearRegression()), ("svr", new SVR())),
        ["StackingClassifier"] = () => new StackingClassifier(("neighbors", new KNeighborsClassifier()), ("svc", new SVC())),
        ["StackingRegressor"] = () => new StackingRegressor(("neighbors", new KNeighborsRegressor()), ("svr", new SVR())) { Passthrough = true },
        ["BaggingClassifier"] = () => new BaggingClassifier(new LogisticRegression()) { NEstimators = 3, MaxSamples = 0.8, Seed = 1, OobScore = true },
        ["BaggingRegressor"] = () => new BaggingRegressor(new KNeighborsRegressor()) { NEstimators = 3, Seed = 1, OobScore = true },
        ["CalibratedClassifierCV"] = () => new CalibratedClassifierCV(new SVC()) { Cv = 3 },
        ["OneVsRestClassifier"] = () => new OneVsRestClassifier(new LogisticRegression()),
        ["OneVsOneClassifier"] = () => new OneVsOneClassifier(new SVC()),
        ["SelectKBest"] = () => new SelectKBest { K = 2 },
        ["SelectFromModel"] = () => new SelectFromModel(new LogisticRegression()),
        ["RFE"] = () => new RFE(new LogisticRegression()),
        ["TransformedTargetRegressor"] = () => new TransformedTargetRegressor(new LinearRegression()) { Transformer = new StandardScaler() },
    };

    /// <summary>Estimator and check, and why it is not kept. "*" stands for every check.</summary>
    private static readonly Dictionary<(string Estimator, string Check), string> Exceptions = new()
    {
        [("DummyClassifier", "Infinity")] = "does not look at the features, as in scikit-learn",
        [("DummyClassifier", "MissingValues")] = "does not look at the features, as in scikit-learn, whose tag does not say so",
        [("DummyRegressor", "Infinity")] = "does not look at the features, as in scikit-learn",
        [("DummyRegressor", "MissingValues")] = "does not look at the features, as in scikit-learn, whose tag does not say so",
        [("NMF", "RowOrder")] = "the rounds of Transform end for all samples of a call together, as in scikit-learn",
        [("FunctionTransformer", "Infinity")] = "hands everything on as it is, as in scikit-learn (validate=False)",
        [("FunctionTransformer", "MissingValues")] = "hands everything on as it is, as in scikit-learn (validate=False)",
        [("VarianceThreshold", "Infinity")] = "features are chosen without a look at the values, as in scikit-learn",
        [("SelectPercentile", "Infinity")] = "features are chosen without a look at the values",
        [("SelectPercentile", "MissingValues")] = "features are chosen without a look at the values",
        [("SelectKBest", "Infinity")] = "features are chosen without a look at the values",
        [("SelectKBest", "MissingValues")] = "features are chosen without a look at the values",
        [("ColumnTransformer", "Infinity")] = "a step counts the columns that it gets from 0",
        [("SelectFromModel", "Infinity")] = "features are chosen without a look at the values",
        [("RFE", "Infinity")] = "features are chosen without a look at the values",
        [("DecisionTreeClassifier", "MissingValues")] = "takes missing values, as scikit-learn does from 1.3",
        [("DecisionTreeRegressor", "MissingValues")] = "takes missing values, as scikit-learn does from 1.3",
        [("ExtraTreeClassifier", "MissingValues")] = "takes missing values, as scikit-learn does from 1.6",
        [("ExtraTreeRegressor", "MissingValues")] = "takes missing values, as scikit-learn does from 1.6",
        [("RandomForestClassifier", "MissingValues")] = "takes missing values, as single trees do",
        [("RandomForestRegressor", "MissingValues")] = "takes missing values, as single trees do",
        [("ExtraTreesClassifier", "MissingValues")] = "takes missing values, as single trees do",
        [("ExtraTreesRegressor", "MissingValues")] = "takes missing values, as single trees do",
        [("GradientBoostingClassifier", "MissingValues")] = "takes missing values, as single trees do",
        [("GradientBoostingRegressor", "MissingValues")] = "takes missing values, as single trees do",
        [("AdaBoostClassifier", "MissingValues")] = "takes missing values, as single trees do",
        [("AdaBoostRegressor", "MissingValues")] = "takes missing values, as single trees do",
        [("IsolationForest", "MissingValues")] = "takes missing values, as single trees do",
        [("RandomTreesEmbedding", "MissingValues")] = "takes missing values, as single trees do",
        [("OneHotEncoder", "MissingValues")] = "a missing value is a category of its own, as in scikit-learn, whose tag does not say so",
        [("OrdinalEncoder", "MissingValues")] = "a missing value stays one, as in scikit-learn, whose tag does not say so",
    };

    /// <summary>Parameters that scikit-learn does not have, or other defaults.</summary>
    private static readonly HashSet<string> OwnParameters =
    [
        "HalvingGridSearchCV.cv", // 5 there; null means 5 here for all searches
        "HalvingGridSearchCV.return_train_score", // True there, False for the other searches
        "ElasticNetCV.cv", "LassoCV.cv", // None there, which means 5
        "RidgeCV.alphas", // the same numbers as a tuple there
        "ElasticNetCV.l1_ratio", // a number or a list there, always a list here
        "SimpleImputer.fill_value", // None there, which means 0 for numbers
        "DecisionTreeClassifier.categorical_features", "DecisionTreeRegressor.categorical_features", "ExtraTreeClassifier.categorical_features", "ExtraTreeRegressor.categorical_features", // of HistGradientBoosting's there
        "RandomForestClassifier.categorical_features", "RandomForestRegressor.categorical_features", "ExtraTreesClassifier.categorical_features", "ExtraTreesRegressor.categorical_features",
        "GradientBoostingClassifier.categorical_features", "GradientBoostingRegressor.categorical_features",
    ];

    private static readonly Dictionary<string, EstimatorCase> All = typeof(StandardScaler).Assembly.GetExportedTypes()
        .Where(t => !t.IsAbstract && !t.ContainsGenericParameters && typeof(IEstimator<IFitted>).IsAssignableFrom(t))
        .ToDictionary(t => t.Name, t => new EstimatorCase(t.Name, Made.GetValueOrDefault(t.Name) ?? (() => Default(t))));

    static EstimatorContractTests() => FittedModel.Register<Centroids.Model>();

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (string name in All.Keys.Order())
                foreach (string check in EstimatorContract.Checks.Keys)
                    if (!IsExcepted(name, check))
                        pairs.Add(name, check);
            return pairs;
        }
    }

    public static TheoryData<string> Names => [.. All.Keys.Order()];

    [Theory, MemberData(nameof(Pairs))]
    public void Keeps(string estimator, string check) => EstimatorContract.Checks[check](All[estimator]);

    [Theory, MemberData(nameof(Names))]
    public void Takes_missing_values_where_scikit_learn_does(string estimator)
    {
        if (IsExcepted(estimator, nameof(EstimatorContract.MissingValues)) || !ScikitLearn.TryGetProperty(estimator, out var known) || known.GetProperty("allow_nan") is not { ValueKind: JsonValueKind.True or JsonValueKind.False } taken)
            return;
        EstimatorContract.MissingValues(All[estimator], taken.GetBoolean());
    }

    [Theory, MemberData(nameof(Names))]
    public void Has_scikit_learns_parameters_and_defaults(string estimator)
    {
        if (!ScikitLearn.TryGetProperty(estimator, out var known))
            return;
        foreach (var parameter in Parameters.Of(All[estimator].Make(), deep: false).Where(p => !OwnParameters.Contains($"{estimator}.{p.Name}")))
        {
            Assert.True(known.GetProperty("parameters").TryGetProperty(parameter.Name, out var expected), $"scikit-learn's {estimator} has no parameter {parameter.Name}.");
            if (expected.ValueKind == JsonValueKind.Null || parameter.IsRequired || expected.GetString() is "'warn'" or "'deprecated'" or "nan" || expected.GetString()!.StartsWith("<function", StringComparison.Ordinal))
                continue;
            Assert.True(Same(expected.GetString()!, ParameterText.Of(parameter.Default)), $"{estimator}.{parameter.Name}: the default is {ParameterText.Of(parameter.Default)}, in scikit-learn {expected.GetString()}.");
        }
    }

    [Fact]
    public void Exceptions_name_estimators_and_checks_that_are_there()
        => Assert.All(Exceptions.Keys, e =>
        {
            Assert.Contains(e.Estimator, All.Keys);
            Assert.Contains(e.Check, EstimatorContract.Checks.Keys.Append("*").Append(nameof(EstimatorContract.MissingValues)));
        });

    private static bool IsExcepted(string estimator, string check) => Exceptions.ContainsKey((estimator, check)) || Exceptions.ContainsKey((estimator, "*"));

    private static IEstimator<IFitted> Default(Type type)
    {
        var estimator = type.GetConstructor([]) is { } constructor ? (IEstimator<IFitted>)constructor.Invoke([])
            : throw new InvalidOperationException($"{type.Name} cannot be made without arguments: say how in EstimatorContractTests.Made.");
        return type.GetProperty("Seed") is null ? estimator : estimator.With("random_state", 1);
    }

    /// <summary>Tuples and lists, 1 and 1.0 are the same.</summary>
    private static string Plain(string value) => value.Replace(".0", "", StringComparison.Ordinal).Replace('(', '[').Replace(')', ']');

    private static bool Same(string python, string ours)
        => Plain(python) == Plain(ours) || ParameterText.Parse(python) is var a && ParameterText.Parse(ours) is var b
            && (Equals(a, b) || a is int or double && b is int or double && Convert.ToDouble(a, null) == Convert.ToDouble(b, null));
}
