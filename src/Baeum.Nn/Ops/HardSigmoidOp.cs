using Baeum.Compute;

namespace Baeum.Nn;

public static class HardSigmoidOp
{
    extension(Variable x)
    {
        /// <summary>min(max(x / 6 + 1/2, 0), 1). Shape: any → same. Gradient: dx = dy / 6 where 0 &lt; y &lt; 1, else 0. Keras: <c>hard_sigmoid</c>.</summary>
        public Variable HardSigmoid() => Pointwise.FromResult(x, new HardSigmoid(), new HardSigmoidGradient());
    }
}
