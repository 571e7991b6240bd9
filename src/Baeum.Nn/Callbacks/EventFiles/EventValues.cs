using Baeum.Nn.Events;
using Google.Protobuf;

namespace Baeum.Nn;

/// <summary>Values as TensorBoard's plugins expect them.</summary>
internal static class EventValues
{
    /// <summary>A number. Plugin: scalars.</summary>
    public static Events.Summary.Types.Value Scalar(string tag, double value)
        => Value(tag, "scalars", "", DataClass.Scalar, new TensorProto { Dtype = DataType.DtFloat, TensorShape = new(), FloatVal = { (float)value } });

    /// <summary>How values are distributed: rows (from, to, count), shape (buckets, 3). Plugin: histograms.</summary>
    public static Events.Summary.Types.Value Histogram(string tag, ReadOnlySpan<float> values)
    {
        double[] buckets = HistogramBuckets.Of(values);
        var shape = new TensorShapeProto { Dim = { new TensorShapeProto.Types.Dim { Size = buckets.Length / 3 }, new TensorShapeProto.Types.Dim { Size = 3 } } };
        return Value(tag, "histograms", "", DataClass.Tensor, new TensorProto { Dtype = DataType.DtDouble, TensorShape = shape, DoubleVal = { buckets } });
    }

    /// <summary>A model's JSON, which TensorBoard draws as a graph. Plugin: graph_keras_model.</summary>
    public static Events.Summary.Types.Value Model(string json)
        => Value("keras", "graph_keras_model", "1", DataClass.Unknown, new TensorProto { Dtype = DataType.DtString, TensorShape = new(), StringVal = { ByteString.CopyFromUtf8(json) } });

    private static Events.Summary.Types.Value Value(string tag, string plugin, string content, DataClass kind, TensorProto tensor) => new()
    {
        Tag = tag,
        Tensor = tensor,
        Metadata = new SummaryMetadata { DataClass = kind, PluginData = new SummaryMetadata.Types.PluginData { PluginName = plugin, Content = ByteString.CopyFromUtf8(content) } },
    };
}
