using System.Numerics;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>mean((yTrue - yPred)²) over the last axis. Keras: <c>MeanSquaredError</c>, <c>"mse"</c>.</summary>
    public sealed class MeanSquaredError : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => Pairs(new Kernel(), yTrue, yPred);

        private readonly struct Kernel : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p) => (t - p) * (t - p);
            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => 2 * (p - t);
            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p) => 2 * (t - p);
        }
    }
}
