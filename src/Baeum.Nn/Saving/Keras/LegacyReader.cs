using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Reads weights in the HDF5 layout of Keras 1 and 2, which Keras 3 still writes into <c>.h5</c>, into a model of the same layers.</summary>
/// <remarks>Source: <c>legacy_h5_format.load_weights_from_hdf5_group</c> of Keras 3 and <c>hdf5_format</c> of Keras 2.</remarks>
internal sealed class LegacyReader
{
    private const string LayerNames = "layer_names", WeightNames = "weight_names";

    private readonly Hdf5Group _group;
    private readonly LegacyOrigin _origin;
    private readonly string _source;
    private readonly Dictionary<string, Hdf5Group> _layers = [];

    public LegacyReader(Hdf5Group group, LegacyOrigin origin, string source)
    {
        (_group, _origin, _source) = (group, origin, source);
        foreach (string name in LegacyNames.Read(group, LayerNames))
            _layers[name] = Member(name) as Hdf5Group ?? throw new InvalidDataException($"{source}, '{group.Name}': the layer '{name}' is listed, but has no group.");
    }

    /// <summary>Whether a group has this layout.</summary>
    public static bool IsOne(Hdf5Group group) => LegacyNames.Has(group, LayerNames);

    /// <summary>Whether the file has any weights.</summary>
    public bool IsEmpty => _layers.Values.All(l => LegacyNames.Read(l, WeightNames).Length == 0);

    /// <summary>Puts the weights of every layer: by the layers' names if the file has them all, else in order.</summary>
    /// <exception cref="InvalidDataException">Layers or weights are missing, too many, or of another shape.</exception>
    public void ReadAll(Model model)
    {
        string[] stored = [.. _layers.Keys.Where(name => LegacyNames.Read(_layers[name], WeightNames).Length > 0)];
        Layer[] layers = [.. model.Layers.Where(l => l.Weights.Count > 0)], flat = [.. Flat(model).Where(l => l.Weights.Count > 0)];
        // Keras 1 lists the layers of nested stacks as the model's own.
        if (stored.Length != layers.Length && stored.Length == flat.Length && _origin.IsKeras1)
            layers = flat;
        if (layers.All(l => stored.Contains(l.Name)) && stored.All(name => layers.Any(l => l.Name == name) || model.Layers.Any(l => l.Name == name)))
            stored = [.. layers.Select(l => l.Name)];
        if (stored.Length != layers.Length)
            throw new InvalidDataException($"{_source}: the file has weights for {stored.Length} layers ({List(stored)}), model '{model.Name}' has {layers.Length} with weights ({List(layers.Select(l => l.Name))}). With byName: true, LoadWeights takes what fits by name.");
        foreach (var (layer, name) in layers.Zip(stored))
            Read(layer, name);
        foreach (var layer in model.Layers)
            if (_layers.TryGetValue(layer.Name, out var group) && group.Attributes.TryGet(StateWriter.RandomKeys, out var keys) && keys.ElementType == typeof(ulong))
                LegacyOrder.PutRandomKeys(layer, keys.Read<ulong>());
    }

    /// <summary>Puts the weights of those layers whose names the file has, and leaves the others as they are. Keras: <c>load_weights(by_name=True)</c>.</summary>
    public void ReadByName(Model model, bool skipMismatch)
    {
        foreach (var layer in model.Layers)
            if (layer.Weights.Count > 0 && _layers.ContainsKey(layer.Name))
                Read(layer, layer.Name, skipMismatch);
    }

    private void Read(Layer layer, string name, bool skipMismatch = false)
    {
        var group = _layers[name];
        StoredWeight[] stored = [.. LegacyNames.Read(group, WeightNames).Select(w => StoredWeight.Of(Find(group, w), w))];
        try
        {
            new LegacyLayer(layer, _origin).Put(stored);
        }
        catch (ShapeException e)
        {
            if (!skipMismatch)
                throw new InvalidDataException($"{_source}, layer '{name}': {e.Message}", e);
        }
    }

    private Hdf5Dataset Find(Hdf5Group group, string path)
        => group.Contains(path) ? group.Dataset(path) : throw new InvalidDataException($"{_source}, '{group.Name}': the weight '{path}' is listed, but not there.");

    private static IEnumerable<Layer> Flat(Model model) => model.Layers.SelectMany(l => l is Model inner ? Flat(inner) : [l]).Distinct();

    // Names of layers may contain '/', and are paths then.
    private Hdf5Object? Member(string name) => _group.Own(name) ?? (_group.Contains(name) ? _group[name] : null);

    private static string List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(8)) + (all.Length > 8 ? ", ..." : "");
    }
}
