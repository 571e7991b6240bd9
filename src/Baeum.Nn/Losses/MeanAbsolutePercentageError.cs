using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>100 · mean(|yTrue - yPred| / max(|yTrue|, 1e-7)) over the last axis. Keras: <c>MeanAbsolutePercentageError</c>, <c>"mape"</c>.</summary>
    public sealed class MeanAbsolutePercentageError : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => Pairs(new Kernel(), yTrue, yPred);

        private readonly struct Kernel : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p) => 100 * Vector.Abs(t - p) / Size(t);

            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => 100 * new Sign().Invoke(p - t) / Size(t);

            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p)
            {
                var size = Size(t);
                var sizeGradient = Vector.ConditionalSelect(Vector.GreaterThan(Vector.Abs(t), new(Epsilon)), new Sign().Invoke(t), Vector<float>.Zero);
                return 100 * (new Sign().Invoke(t - p) - Vector.Abs(t - p) / size * sizeGradient) / size;
            }

            private static Vector<float> Size(Vector<float> t) => Vector.Max(Vector.Abs(t), new(Epsilon));
        }
    }
}
