using Baeum.Data;
using Baeum.Nn.Onnx;
using Google.Protobuf;
using static Baeum.Nn.Onnx.TensorProto.Types;

namespace Baeum.Nn;

/// <summary>Writes a model as an ONNX file: the graph of its prediction in the standard's operators, with a dynamic batch axis. The optimizer is no part of it.</summary>
/// <remarks>Data enters and comes out as it does here, images with the channels last. Source: ONNX operators, set 17, intermediate representation 8.</remarks>
internal static class OnnxWriter
{
    /// <summary>The largest message that Google's format allows.</summary>
    private const long Largest = int.MaxValue;

    /// <summary>The key under which a file keeps the architecture, so that it can be loaded as it was.</summary>
    public const string Architecture = "baeum.model";

    public static void Save(Model model, string path, SaveOptions options)
    {
        RunFolder.RequireBuilt(model);
        if (model.ParameterCount * sizeof(float) > Largest - (1 << 24))
            throw new NotSupportedException($"'{path}': the weights of model '{model.Name}' need {model.ParameterCount * sizeof(float) / 1e9:F1} GB, and an ONNX file holds at most 2 GB. Save it as '.keras' instead.");
        var file = Write(model);
        if (ConfigOf(model) is { } config)
            file.MetadataProps.Add(new StringStringEntryProto { Key = Architecture, Value = config });
        AtomicFile.Write(path, stream => file.WriteTo(stream));
    }

    /// <summary>The file without the architecture.</summary>
    /// <param name="model">The model.</param>
    /// <param name="room">How many values constants may have; null for what a writer takes.</param>
    public static ModelProto Write(Model model, long? room = null)
    {
        var graph = new OnnxGraph(model);
        graph.Room = room ?? graph.Room;
        OnnxValue[] inputs = [.. model.Inputs.Select(i => graph.Input(i.Layer.Name, i.Shape, TypeOf(i.Layer)))];
        var results = OnnxModel.Write(model, [.. inputs.Select(i => i.Cast(DataType.Float))]);
        var names = model.Outputs.Select(o => o.Layer.Name);
        OnnxValue[] kept = [.. model.Weights.Distinct().Except(graph.Written).Where(w => w.Span.ContainsAnyExcept(0f)).Select(graph.Weight)];
        return OnnxFile.Write(model.Name, graph, inputs, [.. names.Zip(results)], kept);
    }

    private static DataType TypeOf(Layer input) => (input as InputLayer)?.DType switch
    {
        "int64" or "uint32" or "uint64" => DataType.Int64,
        "int32" or "int16" or "int8" or "uint8" or "uint16" => DataType.Int32,
        "bool" => DataType.Bool,
        _ => DataType.Float,
    };

    private static string? ConfigOf(Model model)
    {
        try
        {
            return PythonJson.Write(ModelWriter.Write(model, new Place("Save"), compiled: false));
        }
        catch (NotSupportedException)
        {
            // A layer of the program's own that is not registered: the file's graph says what it computes.
            return null;
        }
    }
}
