using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>Shapes that depend on the data, and what is filled to one.</summary>
internal static class OnnxLengths
{
    extension(OnnxGraph graph)
    {
        /// <summary>Lengths as a value of the graph.</summary>
        public OnnxValue Lengths(ReadOnlySpan<OnnxDim> dims)
        {
            var parts = new List<OnnxValue>();
            var known = new List<long>();
            bool all = true;
            foreach (var dim in dims)
            {
                all &= dim.IsKnown;
                known.Add(dim.Length);
                parts.Add(dim.Write(graph));
            }
            return all ? graph.Integers([.. known]) : OnnxMoves.Concat(parts, 0);
        }

        /// <summary>One number everywhere.</summary>
        public OnnxValue Filled(double value, params ReadOnlySpan<OnnxDim> dims) => graph.Number(value).Expand(dims);

        /// <summary>A constant with the same values in another order.</summary>
        public OnnxValue Renamed(OnnxValue constant, OnnxArray array)
            => new(graph, new OnnxSlot(constant.Slot.Hint + ".moved", DataType.Float) { Data = array.Values }, array.Shape);
    }
}
