using System.Numerics;

namespace Baeum.Nn;

public abstract partial class Loss
{
    /// <summary>mean(max(1 - yTrue · yPred, 0)) over the last axis; targets are -1 and 1 (0 and 1 are turned into them). Keras: <c>Hinge</c>, <c>"hinge"</c>.</summary>
    public sealed class Hinge : Loss
    {
        public override Variable Values(Variable yTrue, Variable yPred) => Pairs(new Kernel(Affine.Signs(yTrue.Span)), yTrue, yPred);

        private readonly struct Kernel(Affine signs) : IPairLoss
        {
            public Vector<float> Value(Vector<float> t, Vector<float> p) => Vector.Max(Vector<float>.One - signs.Of(t) * p, Vector<float>.Zero);
            public Vector<float> Gradient(Vector<float> t, Vector<float> p) => IfWrong(t, p, -signs.Of(t));
            public Vector<float> TargetGradient(Vector<float> t, Vector<float> p) => IfWrong(t, p, -signs.Scale * p);

            private Vector<float> IfWrong(Vector<float> t, Vector<float> p, Vector<float> gradient)
                => Vector.ConditionalSelect(Vector.LessThan(signs.Of(t) * p, Vector<float>.One), gradient, Vector<float>.Zero);
        }
    }
}
