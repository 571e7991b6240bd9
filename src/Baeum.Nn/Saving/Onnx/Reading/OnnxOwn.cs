using Baeum.Nn.Onnx;

namespace Baeum.Nn;

/// <summary>Files of this library: the architecture stands in them, and each weight in some order among the constants.</summary>
/// <remarks>
/// The model is made anew and written once more with a number in the place of each weight's value: where the numbers end up is where the file holds the values.
/// Only where that graph is the file's is the model taken; a graph that another program changed says itself what it computes.
/// </remarks>
internal static class OnnxOwn
{
    // Weights that a file leaves out because they are 0, such as the counts of Normalization layers.
    private const int LeftOut = 1024;

    /// <summary>The model, or null if the file is not as this library writes it.</summary>
    public static Model? Read(ModelProto file, Place place)
    {
        if (file.MetadataProps.FirstOrDefault(p => p.Key == OnnxWriter.Architecture) is not { } text)
            return null;
        var at = place.In($"'{OnnxWriter.Architecture}'");
        long held = file.Graph.Initializer.Sum(t => (long)t.RawData.Length / sizeof(float));
        var model = WeightBudget.Load(held + LeftOut, () => ModelReader.Read(Json.Parse(text.Value, at), at));
        RunFolder.RequireBuilt(model);
        return Fill(model, file.Graph, held, place) ? model : null;
    }

    private static bool Fill(Model model, GraphProto graph, long room, Place place)
    {
        Parameter[] weights = [.. model.Weights.Distinct()];
        Number(weights);
        GraphProto own;
        try
        {
            own = OnnxWriter.Write(model, room).Graph;
        }
        catch (NotSupportedException)
        {
            return false;
        }
        if (!own.Node.Equals(graph.Node) || !own.Input.Equals(graph.Input) || !own.Output.Equals(graph.Output))
            return false;
        var found = new float[weights.Sum(w => (long)w.Size)];
        var constants = own.Initializer.ToDictionary(t => t.Name);
        foreach (var held in graph.Initializer)
            if (!constants.Remove(held.Name, out var numbered) || !numbered.Dims.Equals(held.Dims) || numbered.DataType != held.DataType || !Collect(numbered, held, found, place))
                return false;
        // What no node takes may be left out.
        var taken = graph.Node.SelectMany(n => n.Input).ToHashSet();
        if (constants.Keys.Any(taken.Contains))
            return false;
        int next = 0;
        foreach (var weight in weights)
        {
            found.AsSpan(next, weight.Size).CopyTo(weight.Span);
            next += weight.Size;
        }
        return true;
    }

    /// <summary>Gives every value of the weights its number, from 1 on, as the bits of a float.</summary>
    private static void Number(Parameter[] weights)
    {
        int number = 0;
        foreach (var weight in weights)
            foreach (ref float value in weight.Span)
                value = BitConverter.Int32BitsToSingle(++number);
    }

    /// <summary>Puts a constant's values where their numbers say; false if a value that has no number differs.</summary>
    private static bool Collect(TensorProto numbered, TensorProto held, float[] found, Place place)
    {
        if (!OnnxTensor.IsFloating(numbered))
            return numbered.RawData.Equals(held.RawData);
        float[] numbers = OnnxTensor.Floats(numbered, place), values = OnnxTensor.Floats(held, place);
        for (int i = 0; i < values.Length; i++)
            if (BitConverter.SingleToInt32Bits(numbers[i]) is var number && number >= 1 && number <= found.Length)
                found[number - 1] = values[i];
            else if (BitConverter.SingleToInt32Bits(values[i]) != number)
                return false;
        return true;
    }
}
