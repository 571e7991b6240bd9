using Baeum.Compute;

namespace Baeum.Nn;

public static class MultiplyOp
{
    extension(Variable x)
    {
        /// <summary>x · b element by element, broadcast. Shape: [...], [...] → broadcast. Gradient: dx = dy · b, db = dy · x.</summary>
        public Variable Multiply(Variable b) => Pairwise.Map("Multiply", x, b, new Compute.Multiply(), new Second(), new First());

        /// <summary>x · b with a number. Shape: any → same. Gradient: dx = dy · b.</summary>
        public Variable Multiply(float b)
        {
            var y = Variable.Empty(x.Shape);
            Elementwise.MapScalar(new Compute.Multiply(), x.Span, b, y.Span);
            return Tape.Record(y, [x], b, static (node, b) => Elementwise.MapScalar(new Compute.Multiply(), node.DY, b, node.DX(0)));
        }

        /// <summary>As <see cref="Multiply(Variable, Variable)"/>.</summary>
        public static Variable operator *(Variable a, Variable b) => a.Multiply(b);

        /// <summary>As <see cref="Multiply(Variable, float)"/>.</summary>
        public static Variable operator *(Variable a, float b) => a.Multiply(b);

        /// <summary>As <see cref="Multiply(Variable, float)"/>.</summary>
        public static Variable operator *(float a, Variable b) => b.Multiply(a);
    }
}
