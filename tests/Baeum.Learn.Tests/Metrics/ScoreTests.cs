using System.Numerics.Tensors;
using System.Text.Json;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Learn.Tests;

/// <summary>Held against scikit-learn 1.2 (tests/oracles/learn/scores.py).</summary>
public class ScoreTests
{
    private static readonly JsonElement All = JsonDocument.Parse(File.ReadAllText(Oracles.Path("learn/scores.json"))).RootElement;

    private static readonly Labels Two = Texts("two"), TwoPredicted = Texts("two_predicted"), Four = Integers("four"), FourPredicted = Integers("four_predicted");

    private static readonly Tensor<float> TwoScores = Floats("two_scores"), TwoProbabilities = Floats("two_probabilities"), TwoWeights = Floats("two_weights"),
        FourScores = Floats("four_scores").Reshape(-1, 4), FourProbabilities = Floats("four_probabilities").Reshape(-1, 4), FourWeights = Floats("four_weights"),
        Numbers = Floats("numbers"), NumbersPredicted = Floats("numbers_predicted"), NumbersWeights = Floats("numbers_weights"), Pairs = Floats("pairs").Reshape(-1, 2), PairsPredicted = Floats("pairs_predicted").Reshape(-1, 2);

    private static readonly Dictionary<string, Func<double>> Ours = new()
    {
        ["balanced_accuracy_score(four, four_predicted)"] = () => Metrics.BalancedAccuracyScore(Four, FourPredicted),
        ["balanced_accuracy_score(four, four_predicted, sample_weight=four_weights, adjusted=True)"] = () => Metrics.BalancedAccuracyScore(Four, FourPredicted, FourWeights, adjusted: true),
        ["matthews_corrcoef(two, two_predicted)"] = () => Metrics.MatthewsCorrcoef(Two, TwoPredicted),
        ["matthews_corrcoef(four, four_predicted, sample_weight=four_weights)"] = () => Metrics.MatthewsCorrcoef(Four, FourPredicted, FourWeights),
        ["cohen_kappa_score(four, four_predicted)"] = () => Metrics.CohenKappaScore(Four, FourPredicted),
        ["cohen_kappa_score(four, four_predicted, weights='linear')"] = () => Metrics.CohenKappaScore(Four, FourPredicted, "linear"),
        ["cohen_kappa_score(four, four_predicted, weights='quadratic', sample_weight=four_weights)"] = () => Metrics.CohenKappaScore(Four, FourPredicted, "quadratic", FourWeights),
        ["precision_score(two, two_predicted, pos_label='yes')"] = () => Metrics.PrecisionScore(Two, TwoPredicted),
        ["recall_score(two, two_predicted, pos_label='no')"] = () => Metrics.RecallScore(Two, TwoPredicted, posLabel: "no"),
        ["f1_score(four, four_predicted, average='macro')"] = () => Metrics.F1Score(Four, FourPredicted, "macro"),
        ["fbeta_score(four, four_predicted, beta=0.5, average='weighted', sample_weight=four_weights)"] = () => Metrics.FBetaScore(Four, FourPredicted, 0.5, "weighted", sampleWeight: FourWeights),
        ["jaccard_score(two, two_predicted, pos_label='yes')"] = () => Metrics.JaccardScore(Two, TwoPredicted),
        ["jaccard_score(four, four_predicted, average='macro')"] = () => Metrics.JaccardScore(Four, FourPredicted, "macro"),
        ["jaccard_score(four, four_predicted, average='weighted')"] = () => Metrics.JaccardScore(Four, FourPredicted, "weighted"),
        ["jaccard_score(four, four_predicted, average='micro')"] = () => Metrics.JaccardScore(Four, FourPredicted, "micro"),
        ["roc_auc_score(two, two_scores)"] = () => Metrics.RocAucScore(Two, TwoScores),
        ["roc_auc_score(two, two_scores, sample_weight=two_weights)"] = () => Metrics.RocAucScore(Two, TwoScores, sampleWeight: TwoWeights),
        ["roc_auc_score(four, four_probabilities, multi_class='ovr')"] = () => Metrics.RocAucScore(Four, FourProbabilities, "ovr"),
        ["roc_auc_score(four, four_probabilities, multi_class='ovo')"] = () => Metrics.RocAucScore(Four, FourProbabilities, "ovo"),
        ["roc_auc_score(four, four_probabilities, multi_class='ovr', average='weighted')"] = () => Metrics.RocAucScore(Four, FourProbabilities, "ovr", "weighted"),
        ["roc_auc_score(four, four_probabilities, multi_class='ovo', average='weighted')"] = () => Metrics.RocAucScore(Four, FourProbabilities, "ovo", "weighted"),
        ["average_precision_score(two, two_scores, pos_label='yes')"] = () => Metrics.AveragePrecisionScore(Two, TwoScores),
        ["average_precision_score(two, two_scores, pos_label='no', sample_weight=two_weights)"] = () => Metrics.AveragePrecisionScore(Two, TwoScores, "no", TwoWeights),
        ["log_loss(two, two_probabilities)"] = () => Metrics.LogLoss(Two, TwoProbabilities),
        ["log_loss(four, four_probabilities, sample_weight=four_weights)"] = () => Metrics.LogLoss(Four, FourProbabilities, sampleWeight: FourWeights),
        ["log_loss(four, four_probabilities, normalize=False)"] = () => Metrics.LogLoss(Four, FourProbabilities, normalize: false),
        ["brier_score_loss(two, two_probabilities, pos_label='yes', sample_weight=two_weights)"] = () => Metrics.BrierScoreLoss(Two, TwoProbabilities, TwoWeights),
        ["hinge_loss(two, two_scores)"] = () => Metrics.HingeLoss(Two, TwoScores),
        ["hinge_loss(four, four_scores, sample_weight=four_weights)"] = () => Metrics.HingeLoss(Four, FourScores, sampleWeight: FourWeights),
        ["top_k_accuracy_score(four, four_scores, k=2)"] = () => Metrics.TopKAccuracyScore(Four, FourScores),
        ["top_k_accuracy_score(four, four_scores, k=3, sample_weight=four_weights)"] = () => Metrics.TopKAccuracyScore(Four, FourScores, 3, FourWeights),
        ["mean_squared_log_error(numbers, numbers_predicted)"] = () => Metrics.MeanSquaredLogError(Numbers, NumbersPredicted),
        ["mean_squared_log_error(pairs, pairs_predicted)"] = () => Metrics.MeanSquaredLogError(Pairs, PairsPredicted),
        ["median_absolute_error(numbers, numbers_predicted)"] = () => Metrics.MedianAbsoluteError(Numbers, NumbersPredicted),
        ["max_error(numbers, numbers_predicted)"] = () => Metrics.MaxError(Numbers, NumbersPredicted),
        ["explained_variance_score(numbers, numbers_predicted, sample_weight=numbers_weights)"] = () => Metrics.ExplainedVarianceScore(Numbers, NumbersPredicted, NumbersWeights),
        ["explained_variance_score(pairs, pairs_predicted)"] = () => Metrics.ExplainedVarianceScore(Pairs, PairsPredicted),
    };

    public static TheoryData<string> Scores => [.. All.GetProperty("scores").EnumerateObject().Select(s => s.Name)];

    [Theory, MemberData(nameof(Scores))]
    public void Agrees_with_scikit_learn(string expression)
        => Assert.Equal(All.GetProperty("scores").GetProperty(expression).GetDouble(), Ours[expression](), 1e-12);

    [Fact]
    public void The_roc_curve_is_scikit_learns()
    {
        var curve = Metrics.RocCurve(Two, TwoScores);
        Close("roc", curve.FalsePositiveRate, curve.TruePositiveRate, curve.Thresholds);
        curve = Metrics.RocCurve(Two, TwoScores, "yes", TwoWeights, dropIntermediate: false);
        Close("roc_all", curve.FalsePositiveRate, curve.TruePositiveRate, curve.Thresholds);
    }

    [Fact]
    public void The_precision_recall_curve_is_scikit_learns()
    {
        var curve = Metrics.PrecisionRecallCurve(Two, TwoScores);
        Close("precision_recall", curve.Precision, curve.Recall, curve.Thresholds);
    }

    [Fact]
    public void Says_what_cannot_be_scored()
    {
        Assert.Contains("expected two classes or more among the true labels, received [1]", Error(() => Metrics.RocAucScore(new[] { 1, 1 }, Tensors.Ones([2]))));
        Assert.Contains("4 classes need multiClass", Error(() => Metrics.RocAucScore(Four, FourProbabilities)));
        Assert.Contains("average \"binary\" needs two classes, received [0, 1, 2, 3]", Error(() => Metrics.F1Score(Four, FourPredicted)));
        Assert.Contains("give all classes as labels", Error(() => Metrics.LogLoss(new[] { 1, 1 }, Tensors.Ones([2, 2]))));
        Assert.Contains("Scores must be finite, received NaN for sample 1", Error(() => Metrics.RocCurve(new[] { 0, 1 }, Tensor.Create(new[] { 0f, float.NaN }))));
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;

    private static void Close(string curve, params double[][] received)
    {
        double[][] expected = All.GetProperty("curves").GetProperty(curve).Deserialize<double[][]>()!;
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i].Length, received[i].Length);
            for (int j = 0; j < expected[i].Length; j++)
                Assert.Equal(expected[i][j], received[i][j], 1e-6);
        }
    }

    private static string[] Texts(string name) => All.GetProperty("values").GetProperty(name).Deserialize<string[]>()!;

    private static int[] Integers(string name) => All.GetProperty("values").GetProperty(name).Deserialize<int[]>()!;

    private static Tensor<float> Floats(string name) => Tensor.Create(Flat(All.GetProperty("values").GetProperty(name)).ToArray());

    private static IEnumerable<float> Flat(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Flat) : [value.GetSingle()];
}
