using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>Mean of <c>max(0, 1 − margin)</c>: the margin is the decision for the true class minus the largest of the others, for two classes the decision with the sign of the class. scikit-learn: <c>hinge_loss</c>.</summary>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="predDecision">What <see cref="IDecision.DecisionFunction"/> gives, [samples] or [samples, classes].</param>
    /// <param name="labels">The classes, if not all of them occur.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    public static double HingeLoss(Labels yTrue, Tensor<float> predDecision, Labels? labels = null, Tensor<float>? sampleWeight = null)
    {
        var classes = (labels ?? yTrue).Classes();
        int columns = predDecision.Rank == 1 ? 1 : (int)predDecision.Lengths[1];
        if (columns != (classes.Count > 2 ? classes.Count : 1) || predDecision.Lengths[0] != yTrue.Count)
            throw new ArgumentException($"HingeLoss: expected decisions of shape [{yTrue.Count}{(classes.Count > 2 ? $", {classes.Count}" : "")}] for the classes {classes}, received {predDecision.Shape()}.");
        int[] codes = yTrue.Encode(classes);
        float[] decisions = predDecision.ToDenseTensor().AsSpan().ToArray();
        double[] losses = [.. codes.Select((code, i) => Math.Max(0, 1 - Margin(code, decisions.AsSpan(i * columns, columns))))];
        var weights = Inputs.Weights(sampleWeight, codes.Length);
        double sum = 0, total = 0;
        for (int i = 0; i < losses.Length; i++)
        {
            sum += (weights.IsEmpty ? 1 : weights[i]) * losses[i];
            total += weights.IsEmpty ? 1 : weights[i];
        }
        return sum / Inputs.WeightSum(total);
    }

    private static double Margin(int code, ReadOnlySpan<float> decisions)
    {
        if (decisions.Length == 1)
            return code == 1 ? decisions[0] : -decisions[0];
        double rest = double.NegativeInfinity;
        for (int c = 0; c < decisions.Length; c++)
            rest = c == code ? rest : Math.Max(rest, decisions[c]);
        return decisions[code] - rest;
    }
}
