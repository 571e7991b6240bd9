using Baeum.Nn.Onnx;

namespace Baeum.Nn;

/// <summary>Loads models from ONNX files.</summary>
internal static class OnnxReader
{
    public static Model Load(string path)
    {
        _ = ModelProto.Parser;
        throw new InvalidDataException(path);
    }
}
