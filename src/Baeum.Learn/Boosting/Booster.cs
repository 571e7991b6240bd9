using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A boosted model as XGBoost's files hold it: trees (or linear weights) that add up to margins, and the objective that turns margins into predictions. XGBoost: <c>Booster</c>.</summary>
/// <remarks>
/// Read and written by <see cref="Load"/> and <see cref="Save"/> as XGBoost's JSON or UBJSON; what it predicts equals XGBoost's predictions.
/// <code>var booster = Booster.Load("model.json");  var p = booster.Predict(x);  booster.Save("model.ubj");</code>
/// </remarks>
/// <param name="NFeatures">How many features a sample has.</param>
/// <param name="Kind">What is added up: <c>gbtree</c>, <c>dart</c> or <c>gblinear</c>.</param>
/// <param name="Trees">The trees in the order of their growth.</param>
/// <param name="TreeInfo">The output (class, or target) that each tree adds to.</param>
/// <param name="NumParallelTree">Trees that one round grows for one output.</param>
/// <param name="WeightDrop">What each tree counts, of <c>dart</c>; else empty.</param>
/// <param name="Weights">Of <c>gblinear</c> the weights, [(features + 1) · outputs], the last row added as it is; else empty.</param>
/// <param name="BoostedRounds">How often it was boosted, of <c>gblinear</c>; else 0.</param>
/// <param name="NumClass">Classes of a multi-class objective; else 0.</param>
/// <param name="NumTarget">Numbers that are predicted for a sample; 1 but for several targets.</param>
/// <param name="BaseScore">What is predicted without any tree, before the objective turns it into a margin: one number, or one an output.</param>
/// <param name="BoostFromAverage">Whether the base score was not chosen by hand.</param>
/// <param name="Objective">The objective's name, such as <c>binary:logistic</c>.</param>
/// <param name="ObjectiveParameters">Its parameters by group and name: <c>reg_loss_param.scale_pos_weight</c>.</param>
/// <param name="Attributes">Texts by name, such as <c>best_iteration</c>.</param>
/// <param name="FeatureNames">Names of the features; empty if they have none.</param>
/// <param name="FeatureTypes">Types of the features (<c>float</c>, <c>int</c>, <c>i</c>, <c>q</c>, <c>c</c>); empty if they have none.</param>
public sealed partial record Booster(
    int NFeatures,
    string Kind,
    BoostedTree[] Trees,
    int[] TreeInfo,
    int NumParallelTree,
    float[] WeightDrop,
    float[] Weights,
    int BoostedRounds,
    int NumClass,
    int NumTarget,
    float[] BaseScore,
    bool BoostFromAverage,
    string Objective,
    Dictionary<string, string> ObjectiveParameters,
    Dictionary<string, string> Attributes,
    string[] FeatureNames,
    string[] FeatureTypes)
{
    /// <summary>Margins of a sample: classes of a multi-class objective times targets.</summary>
    public int NOutputs => Math.Max(1, NumClass) * Math.Max(1, NumTarget);

    /// <summary>How often it was boosted. XGBoost: <c>num_boosted_rounds()</c>.</summary>
    public int NumBoostedRounds => Kind == "gblinear" ? BoostedRounds : Trees.Length / TreesPerRound;

    /// <summary>The round with the best score of an early stopped training, as the file says; null if it says nothing. XGBoost: <c>best_iteration</c>.</summary>
    public int? BestIteration => Attributes.TryGetValue("best_iteration", out string? text) && int.TryParse(text, out int round) ? round : null;

    internal int TreesPerRound => Math.Max(1, NumParallelTree) * NOutputs;

    /// <summary>Reads XGBoost's JSON or UBJSON; which one it is, its content says.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut off, or no model of XGBoost; the message names the place.</exception>
    public static Booster Load(string path) => BoosterReader.Read(path);

    /// <summary>Writes the model as XGBoost 1.7 does, whole or not at all: UBJSON if the name ends in <c>.ubj</c>, else JSON. XGBoost: <c>save_model</c>.</summary>
    public void Save(string path)
        => AtomicFile.Write(path, stream =>
        {
            using IModelNodeWriter writer = path.EndsWith(".ubj", StringComparison.OrdinalIgnoreCase) ? new UbjsonWriter(stream) : new ModelJsonWriter(stream);
            writer.Write(BoosterDocument.Of(this));
        });

    /// <summary>The rounds of a range as a model of their own. XGBoost: <c>booster[begin:end]</c>.</summary>
    public Booster Slice(Range rounds)
    {
        if (Kind == "gblinear")
            throw new NotSupportedException("A gblinear model has no trees to slice.");
        var (first, count) = rounds.GetOffsetAndLength(NumBoostedRounds);
        if (count == 0)
            throw new ArgumentException($"Slice: the range {rounds} of {NumBoostedRounds} rounds is empty.");
        var trees = (first * TreesPerRound)..((first + count) * TreesPerRound);
        return this with { Trees = Trees[trees], TreeInfo = TreeInfo[trees], WeightDrop = WeightDrop.Length > 0 ? WeightDrop[trees] : [] };
    }

    /// <summary>What features are called: their names, or <c>f0</c>, <c>f1</c> ...</summary>
    internal string NameOf(int feature) => FeatureNames.Length > 0 ? FeatureNames[feature] : $"f{feature}";
}
