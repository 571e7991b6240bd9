using System.Numerics;
using Baeum.Compute;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>Squared near the target, absolute far from it: mean of e²/2 where |e| ≤ delta, else delta·|e| - delta²/2, with e = yPred - yTrue, over the last axis. Keras: <c>Huber</c>, <c>"huber"</c>.</summary>
    public sealed class Huber : Loss
    {
        /// <summary>The error at which the loss becomes straight. Default 1.</summary>
        public double Delta { get; init => field = Check.Positive(value, "delta"); } = 1;

        public override Variable Values(Variable yTrue, Variable yPred) => Pairs(new Kernel((float)Delta), yTrue, yPred);

        private protected override string DefaultName => "huber_loss";

        private readonly struct Kernel(float delta) : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p)
            {
                var error = Vector.Abs(p - t);
                return Vector.ConditionalSelect(Vector.LessThanOrEqual(error, new(delta)), 0.5f * error * error, delta * error - new Vector<float>(0.5f * delta * delta));
            }

            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => Vector.Min(Vector.Max(p - t, new(-delta)), new(delta));

            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p) => -Gradient(t, p);
        }
    }
}
