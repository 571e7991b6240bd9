using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>Σ yTrue · log(yTrue / yPred) over the last axis: how far one distribution is from another. Both are kept within [1e-7, 1]. Keras: <c>KLDivergence</c>, <c>"kl_divergence"</c>, <c>"kld"</c>.</summary>
    public sealed class KLDivergence : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => Pairs(new Kernel(), yTrue, yPred, mean: false);

        private readonly struct Kernel : IPairLoss
        {
            private static UnitRange Unit => UnitRange.ToOne;

            public Vector<float> Value(Vector<float> t, Vector<float> p)
            {
                var clipped = Unit.Clip(t);
                return clipped * VectorMath.Log(clipped / Unit.Clip(p));
            }

            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => Unit.Inside(p, -Unit.Clip(t) / p);

            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p) => Unit.Inside(t, VectorMath.Log(t / Unit.Clip(p)) + Vector<float>.One);
        }
    }
}
