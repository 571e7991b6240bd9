using Baeum.Data;
using Baeum.Nn.Onnx;

namespace Baeum.Nn;

/// <summary>Names, types and shapes of a graph's inputs and outputs.</summary>
internal static class OnnxTypes
{
    /// <summary>What the unknown length of the first axis is called.</summary>
    public const string Batch = "batch";

    public static ValueInfoProto Of(OnnxValue value)
    {
        var shape = new TensorShapeProto();
        for (int axis = 0; axis < value.Shape.Rank; axis++)
            shape.Dim.Add(value.Shape[axis] != Shape.Unknown ? new TensorShapeProto.Types.Dimension { DimValue = value.Shape[axis] }
                : axis == 0 ? new TensorShapeProto.Types.Dimension { DimParam = Batch } : new TensorShapeProto.Types.Dimension());
        return new ValueInfoProto { Name = value.Slot.Name!, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)value.Slot.Type, Shape = shape } } };
    }
}
