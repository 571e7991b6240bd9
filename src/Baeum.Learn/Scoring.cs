using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What every model of a kind can do, written once.</summary>
public static class Scoring
{
    extension<TModel>(TModel model) where TModel : class, IPredictor
    {
        /// <inheritdoc cref="IPredictor.Score"/>
        public double Score(Tensor<float> x, Labels y, Tensor<float>? sampleWeight = null) => ((IPredictor)model).Score(x, y, sampleWeight);
    }
}
