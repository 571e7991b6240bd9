using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>mean(|yTrue - yPred|) over the last axis. Keras: <c>MeanAbsoluteError</c>, <c>"mae"</c>.</summary>
    public sealed class MeanAbsoluteError : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => Pairs(new Kernel(), yTrue, yPred);

        private readonly struct Kernel : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p) => Vector.Abs(t - p);
            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => new Sign().Invoke(p - t);
            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p) => new Sign().Invoke(t - p);
        }
    }
}
