namespace Baeum.Nn;

public static class StopGradientOp
{
    extension(Variable x)
    {
        /// <summary>The same values, through which no gradient passes. Costs nothing. Shape: any → same.</summary>
        public Variable StopGradient()
        {
            var y = Variable.View(x, x.Shape);
            y.Mask = x.Mask;
            return y;
        }
    }
}
