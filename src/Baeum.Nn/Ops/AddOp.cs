using Baeum.Compute;

namespace Baeum.Nn;

public static class AddOp
{
    extension(Variable x)
    {
        /// <summary>x + b, broadcast. Shape: [...], [...] → broadcast. Gradient: dx = dy, db = dy, each summed over the axes along which it was repeated.</summary>
        public Variable Add(Variable b)
        {
            var y = Broadcast.Map("Add", new Compute.Add(), x, b);
            return Tape.Record(y, [x, b], y.Shape, static (node, shape) =>
            {
                bool passes = node.Needs(0) && node.Input(0).Shape == shape;
                if (node.Needs(1))
                    Broadcast.SumTo(node.DY, shape, node.DX(1), node.Input(1).Shape);
                if (passes)
                    node.Pass(0);
                else if (node.Needs(0))
                    Broadcast.SumTo(node.DY, shape, node.DX(0), node.Input(0).Shape);
            });
        }

        /// <summary>x + b with a number. Shape: any → same. Gradient: dx = dy.</summary>
        public Variable Add(float b)
        {
            var y = Variable.Empty(x.Shape);
            Elementwise.MapScalar(new Compute.Add(), x.Span, b, y.Span);
            return Tape.Record(y, [x], 0, static (node, _) => node.Pass(0));
        }

        /// <summary>As <see cref="Add(Variable, Variable)"/>.</summary>
        public static Variable operator +(Variable a, Variable b) => a.Add(b);

        /// <summary>As <see cref="Add(Variable, float)"/>.</summary>
        public static Variable operator +(Variable a, float b) => a.Add(b);

        /// <summary>As <see cref="Add(Variable, float)"/>.</summary>
        public static Variable operator +(float a, Variable b) => b.Add(a);
    }
}
