using Baeum.Data;
using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>Operators that treat each element by itself. They pass a Transpose on: it comes behind them, where another one may cancel it.</summary>
internal static class OnnxElementwise
{
    extension(OnnxValue x)
    {
        public OnnxValue Map(string op, params ReadOnlySpan<(string Name, object Value)> attributes)
            => x.Slot.Moved is var (source, order) ? source.Map(op, attributes).Transpose(order) : x.Graph.Node(op, [x], x.Shape, x.Slot.Type, attributes);

        public OnnxValue Add(OnnxValue y) => x.Combine("Add", y);

        public OnnxValue Add(double y) => x.Combine("Add", x.Graph.Number(y));

        public OnnxValue Subtract(OnnxValue y) => x.Combine("Sub", y);

        public OnnxValue Subtract(double y) => x.Combine("Sub", x.Graph.Number(y));

        public OnnxValue Multiply(OnnxValue y) => x.Combine("Mul", y);

        public OnnxValue Multiply(double y) => x.Combine("Mul", x.Graph.Number(y));

        public OnnxValue Divide(OnnxValue y) => x.Combine("Div", y);

        public OnnxValue Divide(double y) => x.Combine("Div", x.Graph.Number(y));

        public OnnxValue Maximum(OnnxValue y) => x.Combine("Max", y);

        public OnnxValue Maximum(double y) => x.Combine("Max", x.Graph.Number(y));

        public OnnxValue Minimum(OnnxValue y) => x.Combine("Min", y);

        public OnnxValue Minimum(double y) => x.Combine("Min", x.Graph.Number(y));

        public OnnxValue Sqrt() => x.Map("Sqrt");

        public OnnxValue Square() => x.Multiply(x);

        /// <summary>min(max(x, least), most); null leaves a side open.</summary>
        public OnnxValue Clip(double? least, double? most)
            => x.Slot.Moved is var (source, order) ? source.Clip(least, most).Transpose(order)
                : x.Graph.Node("Clip", [x, least is { } a ? x.Graph.Number(a) : null, most is { } b ? x.Graph.Number(b) : null], x.Shape);

        /// <summary>A comparison, as 1 and 0.</summary>
        public OnnxValue Compare(string op, OnnxValue y) => x.Graph.Node(op, [x, y], Shape.Broadcast(x.Shape, y.Shape), DataType.Bool).Cast(DataType.Float);

        /// <summary>Whether each value differs from a number, as 1 and 0.</summary>
        public OnnxValue NotEqual(double y)
            => x.Graph.Node("Not", [x.Graph.Node("Equal", [x, x.Graph.Number(y)], x.Shape, DataType.Bool)], x.Shape, DataType.Bool).Cast(DataType.Float);

        /// <summary>Where this is not 0 the one, else the other.</summary>
        public OnnxValue Where(OnnxValue one, OnnxValue other)
            => x.Graph.Node("Where", [x.Cast(DataType.Bool), one, other], Shape.Broadcast(x.Shape, Shape.Broadcast(one.Shape, other.Shape)));

        /// <summary>The values as another type.</summary>
        public OnnxValue Cast(DataType type)
        {
            // From whole numbers or truth values and back again nothing is lost.
            if (x.Slot.Type == type)
                return x;
            if (x.Slot.CastFrom is { } origin && type != DataType.Float)
                return origin.Cast(type);
            var y = x.Graph.Node("Cast", [x], x.Shape, type, ("to", (int)type));
            y.Slot.CastFrom = x;
            return y;
        }

        private OnnxValue Combine(string op, OnnxValue y)
        {
            if (x.Slot.Moved is var (a, order) && y.Before(order, x.Shape.Rank) is { } b)
                return a.Combine(op, b).Transpose(order);
            if (y.Slot.Moved is var (c, other) && x.Before(other, y.Shape.Rank) is { } d)
                return d.Combine(op, c).Transpose(other);
            return x.Graph.Node(op, [x, y], Shape.Broadcast(x.Shape, y.Shape), x.Slot.Type);
        }

        /// <summary>What a Transpose of this order would make x of, if that costs nothing.</summary>
        private OnnxValue? Before(int[] order, int rank)
        {
            if (x.Slot.Moved is var (source, own))
                return own.SequenceEqual(order) ? source : null;
            if (x.Slot.Data is not float[] values || x.Shape.Rank > rank)
                return null;
            if (x.Shape.Size == 1)
                return x;
            var shape = x.Shape;
            while (shape.Rank < rank)
                shape = shape.Insert(0, 1);
            var array = new OnnxArray(shape, values).Transpose(OnnxMoves.Inverse(order));
            return x.Graph.Renamed(x, array);
        }
    }
}
