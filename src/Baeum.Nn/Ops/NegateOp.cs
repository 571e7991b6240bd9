using Baeum.Compute;

namespace Baeum.Nn;

public static class NegateOp
{
    extension(Variable x)
    {
        /// <summary>-x. Shape: any → same. Gradient: dx = -dy.</summary>
        public Variable Negate()
        {
            var y = Variable.Empty(x.Shape);
            Elementwise.Map(new Negate(), x.Span, y.Span);
            return Tape.Record(y, [x], 0, static (node, _) => Elementwise.Map(new Negate(), node.DY, node.DX(0)));
        }

        /// <summary>As <see cref="Negate(Variable)"/>.</summary>
        public static Variable operator -(Variable a) => a.Negate();
    }
}
