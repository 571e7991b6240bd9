using System.Numerics;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>mean(max(1 - yTrue · yPred, 0)²) over the last axis; targets are -1 and 1 (0 and 1 are turned into them). Keras: <c>SquaredHinge</c>, <c>"squared_hinge"</c>.</summary>
    public sealed class SquaredHinge : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => Pairs(new Kernel(Affine.Signs(yTrue.Span)), yTrue, yPred);

        private readonly struct Kernel(Affine signs) : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p) => Margin(t, p) * Margin(t, p);
            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => -2 * signs.Of(t) * Margin(t, p);
            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p) => -2 * signs.Scale * p * Margin(t, p);

            private Vector<float> Margin(Vector<float> t, Vector<float> p) => Vector.Max(Vector<float>.One - signs.Of(t) * p, Vector<float>.Zero);
        }
    }
}
