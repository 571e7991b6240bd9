using System.Numerics.Tensors;

namespace Baeum.Learn;

/// <summary>A classifier that tells its probabilities in full precision. Where these are shares of counts, as of trees and neighbours, sums of them are often equal but for the last bits.</summary>
internal interface IShares
{
    /// <summary>The probabilities. Shape: [samples, features] → [samples · classes].</summary>
    double[] Shares(Tensor<float> x);

    /// <summary>The probabilities of any classifier, in full precision where it tells them.</summary>
    static double[] Of(IProbabilistic model, Tensor<float> x) => model is IShares exact ? exact.Shares(x) : Array.ConvertAll(model.PredictProba(x).ToArray(), p => (double)p);
}
