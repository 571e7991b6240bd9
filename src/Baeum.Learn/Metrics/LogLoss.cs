using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

public static partial class Metrics
{
    /// <summary>Mean of −ln of the probability that the true class got. scikit-learn: <c>log_loss</c>.</summary>
    /// <remarks>Probabilities are kept 2⁻⁵² away from 0 and 1 and their rows brought to sum 1.</remarks>
    /// <param name="yTrue">True labels, [samples].</param>
    /// <param name="yPred">Probabilities, [samples, classes] in sorted order, or [samples] of the second of two.</param>
    /// <param name="normalize">Mean over the samples; if not, their sum.</param>
    /// <param name="sampleWeight">How much each sample counts, [samples].</param>
    /// <param name="labels">The classes, if not all of them occur.</param>
    public static double LogLoss(Labels yTrue, Tensor<float> yPred, bool normalize = true, Tensor<float>? sampleWeight = null, Labels? labels = null)
    {
        var classes = (labels ?? yTrue).Classes();
        int columns = yPred.Rank == 1 ? 1 : (int)yPred.Lengths[1];
        if (classes.Count < 2 || columns != classes.Count && !(columns == 1 && classes.Count == 2) || yPred.Lengths[0] != yTrue.Count)
            throw new ArgumentException($"LogLoss: expected probabilities of shape [{yTrue.Count}, classes] for the classes {classes}{(classes.Count < 2 ? " (give all classes as labels)" : "")}, received {yPred.Shape()}.");
        int[] codes = yTrue.Encode(classes);
        var weights = Inputs.Weights(sampleWeight, codes.Length);
        var probabilities = yPred.ToDenseTensor().AsReadOnlySpan();
        double sum = 0, total = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            double weight = weights.IsEmpty ? 1 : weights[i], row = 0;
            for (int c = 0; c < columns; c++)
                row += Inside(probabilities[i * columns + c]);
            double own = columns > 1 ? Inside(probabilities[i * columns + codes[i]]) / row : codes[i] == 1 ? row : 1 - row;
            sum -= weight * Math.Log(own);
            total += weight;
        }
        return normalize ? sum / Inputs.WeightSum(total) : sum;

        static double Inside(double p) => Math.Clamp(p, MachineEpsilon, 1 - MachineEpsilon);
    }
}
