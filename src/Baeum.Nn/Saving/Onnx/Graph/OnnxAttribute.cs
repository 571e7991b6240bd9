using Baeum.Nn.Onnx;
using Google.Protobuf;

namespace Baeum.Nn;

/// <summary>The choices of a node in the form of the file.</summary>
internal static class OnnxAttribute
{
    /// <summary>An attribute; the type of the value decides its kind.</summary>
    public static AttributeProto Of(string name, object value) => value switch
    {
        int number => new() { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = number },
        double number => new() { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = (float)number },
        string text => new() { Name = name, Type = AttributeProto.Types.AttributeType.String, S = ByteString.CopyFromUtf8(text) },
        IEnumerable<int> numbers => new() { Name = name, Type = AttributeProto.Types.AttributeType.Ints, Ints = { numbers.Select(n => (long)n) } },
        IEnumerable<double> numbers => new() { Name = name, Type = AttributeProto.Types.AttributeType.Floats, Floats = { numbers.Select(n => (float)n) } },
        IEnumerable<string> texts => new() { Name = name, Type = AttributeProto.Types.AttributeType.Strings, Strings = { texts.Select(ByteString.CopyFromUtf8) } },
        AttributeProto whole => whole,
        _ => throw new ArgumentException($"An attribute of ONNX cannot hold a {value.GetType().Name}.", nameof(value)),
    };
}
