using Baeum.Nn.Onnx;
using Google.Protobuf;

namespace Baeum.Nn;

/// <summary>Loads models from ONNX files: those of this library as they were, and feed-forward and convolutional models of others.</summary>
internal static class OnnxReader
{
    public static Model Load(string path)
    {
        var place = new Place($"'{path}'");
        var file = Parse(File.ReadAllBytes(path), place);
        try
        {
            return OnnxOwn.Read(file, place) ?? OnnxImport.Read(file, place);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OverflowException or NotSupportedException or IndexOutOfRangeException)
        {
            throw place.Error(e.Message, e);
        }
    }

    /// <summary>The messages of a file.</summary>
    public static ModelProto Parse(byte[] bytes, Place place)
    {
        OnnxWire.Check(bytes, place);
        ModelProto file;
        try
        {
            file = ModelProto.Parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw place.Error($"this is no ONNX file, or it is damaged ({e.Message})", e);
        }
        if (file.Graph is null || file.Graph.Output.Count == 0)
            throw place.Error("this is no ONNX file: it has no graph with outputs.");
        foreach (var tensor in file.Graph.Initializer)
            OnnxTensor.RequireInside(tensor, place);
        return file;
    }
}
