using Baeum.Data;

namespace Baeum.Nn;

/// <summary>How layers are written in ONNX's operators. To teach it a layer is to write its formula in <c>Saving/Onnx/Layers</c> and to add a line to <see cref="OnnxKnown"/>.</summary>
internal static class OnnxLayers
{
    /// <summary>What a layer makes of values, its masks included.</summary>
    /// <exception cref="NotSupportedException">The layer cannot be written; the message says why and what to do.</exception>
    public static OnnxValue[] Write(Layer layer, OnnxValue[] inputs)
    {
        var form = Find(layer.GetType()) ?? throw Refusal(layer);
        var graph = inputs[0].Graph;
        var results = graph.In(layer.Name, () => form.Write(layer, inputs));
        var expected = layer.OutputShapes([.. inputs.Select(i => i.Shape)]);
        for (int i = 0; i < results.Length; i++)
            results[i] = results[i] with { Shape = Known(results[i].Shape, expected[i]), Mask = form.MaskOf is null ? results[i].Mask : i == 0 ? form.MaskOf(layer, inputs) : null };
        return results;
    }

    /// <summary>Why a layer class cannot be written, or null.</summary>
    public static string? WhyNot(Type layer) => Up(layer).Select(t => OnnxKnown.Refused.GetValueOrDefault(t)).FirstOrDefault(r => r is not null);

    /// <summary>Whether a layer class can be written.</summary>
    public static bool Knows(Type layer) => Find(layer) is not null;

    /// <summary>The error for a layer, or for a choice of it, that ONNX cannot express.</summary>
    public static NotSupportedException Refuse(Layer layer, string why, string mend)
        => new($"Layer '{layer.Name}' ({layer.GetType().Name}) cannot be written to an ONNX file: {why}. {mend}");

    private static NotSupportedException Refusal(Layer layer)
        => WhyNot(layer.GetType()) is { } why ? Refuse(layer, why, "Build it from layers that can be written, or save the model as '.keras'.")
            : Refuse(layer, "a layer of your own has no form in ONNX's operators", "Build it from layers that can be written, or save the model as '.keras'.");

    private static OnnxForm? Find(Type layer) => Up(layer).Select(t => OnnxKnown.Forms.GetValueOrDefault(t)).FirstOrDefault(f => f is not null);

    private static IEnumerable<Type> Up(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }

    /// <summary>The lengths that the graph's own formula knows, and those that the layer knows.</summary>
    private static Shape Known(Shape written, Shape expected)
    {
        if (written.Rank != expected.Rank)
            throw new InvalidOperationException($"ONNX: a result of shape {written} was written where the layer makes {expected}.");
        for (int axis = 0; axis < written.Rank; axis++)
            if (written[axis] == Shape.Unknown)
                written = written.With(axis, expected[axis]);
        return written;
    }
}

/// <summary>How one class of layers is written, and the mask of its result; null leaves the masks that Write gave.</summary>
internal sealed record OnnxForm(Func<Layer, OnnxValue[], OnnxValue[]> Write, Func<Layer, OnnxValue[], OnnxValue?>? MaskOf);
