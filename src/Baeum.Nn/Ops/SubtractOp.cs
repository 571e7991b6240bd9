using Baeum.Compute;

namespace Baeum.Nn;

public static class SubtractOp
{
    extension(Variable x)
    {
        /// <summary>x - b, broadcast. Shape: [...], [...] → broadcast. Gradient: dx = dy, db = -dy, each summed over the axes along which it was repeated.</summary>
        public Variable Subtract(Variable b)
        {
            var y = Broadcast.Map("Subtract", new Compute.Subtract(), x, b);
            return Tape.Record(y, [x, b], y.Shape, static (node, shape) =>
            {
                bool passes = node.Needs(0) && node.Input(0).Shape == shape;
                if (node.Needs(1))
                {
                    var db = node.DX(1);
                    Broadcast.SumTo(node.DY, shape, db, node.Input(1).Shape);
                    Elementwise.Map(new Negate(), db, db);
                }
                if (passes)
                    node.Pass(0);
                else if (node.Needs(0))
                    Broadcast.SumTo(node.DY, shape, node.DX(0), node.Input(0).Shape);
            });
        }

        /// <summary>x - b with a number. Shape: any → same. Gradient: dx = dy.</summary>
        public Variable Subtract(float b) => x.Add(-b);

        /// <summary>As <see cref="Subtract(Variable, Variable)"/>.</summary>
        public static Variable operator -(Variable a, Variable b) => a.Subtract(b);

        /// <summary>As <see cref="Subtract(Variable, float)"/>.</summary>
        public static Variable operator -(Variable a, float b) => a.Add(-b);

        /// <summary>a - b from a number.</summary>
        public static Variable operator -(float a, Variable b) => b.Negate().Add(a);
    }
}
