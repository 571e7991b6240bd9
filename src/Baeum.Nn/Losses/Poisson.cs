using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>mean(yPred - yTrue · log(yPred + 1e-7)) over the last axis; predictions are rates, above 0. Keras: <c>Poisson</c>, <c>"poisson"</c>.</summary>
    public sealed class Poisson : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => Pairs(new Kernel(), yTrue, yPred);

        private readonly struct Kernel : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p) => p - t * VectorMath.Log(p + new Vector<float>(Epsilon));
            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => Vector<float>.One - t / (p + new Vector<float>(Epsilon));
            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p) => -VectorMath.Log(p + new Vector<float>(Epsilon));
        }
    }
}
