namespace Baeum.Nn;

/// <summary>The refusal of layers whose formula is not in the file but in Python: each says the way out.</summary>
internal static class LambdaLayer
{
    private const string Way = "Replace it in Keras by layers that do the same (Rescaling, Reshape, Permute, Multiply ...), or write it in C# as a class derived from Layer, put that class's name in the JSON in its place, and register the class once with Layers.Known.Add<MyLayer>().";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["Lambda"] = "a Lambda layer, which holds Python byte code",
        ["TensorFlowOpLayer"] = "a node of a TensorFlow graph",
        ["TFSMLayer"] = "a TensorFlow SavedModel in another folder",
        ["JaxLayer"] = "a JAX function",
        ["FlaxLayer"] = "a Flax module",
        ["TorchModuleWrapper"] = "a PyTorch module",
    };

    private static readonly HashSet<string> OfTexts = ["HashedCrossing", "Hashing", "IntegerLookup", "StringLookup", "TextVectorization"];

    /// <summary>The error for a class of these, or null if it is none.</summary>
    public static InvalidDataException? Refused(string className, Place place)
        => OfTexts.Contains(className) ? place.Error($"the layer {className} looks up texts or keys, and values here are numbers of 32 bits. Cut the model behind it in Keras, turn texts into numbers before predicting, and save the rest.")
            : Kinds.TryGetValue(className, out string? what) ? Refused(place, what) : null;

    /// <summary>The error for a function that only Python can run.</summary>
    public static InvalidDataException Refused(Place place, string what) => place.Error($"this is {what}, and that only Python can run. {Way}");
}
