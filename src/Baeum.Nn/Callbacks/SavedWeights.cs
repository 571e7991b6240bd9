namespace Baeum.Nn;

/// <summary>A copy of a model's weights in memory that is made once and used again.</summary>
internal sealed class SavedWeights
{
    private float[][]? _values;

    public bool IsEmpty => _values is null;

    public void Clear() => _values = null;

    public void Take(Model model)
    {
        var weights = model.Weights;
        if (_values?.Length != weights.Count)
            _values = [.. weights.Select(w => new float[w.Size])];
        for (int i = 0; i < weights.Count; i++)
            weights[i].Span.CopyTo(_values[i]);
    }

    /// <summary>Keeps the copy, if there is one, in a callback's state.</summary>
    public void Save(CallbackState state)
    {
        for (int i = 0; i < (_values?.Length ?? 0); i++)
            state.Set($"weights/{i}", _values![i]);
    }

    /// <summary>Takes the copy from a callback's state.</summary>
    public void Restore(CallbackState state, Model model)
    {
        var weights = model.Weights;
        float[][] values = [.. weights.Select((_, i) => state.Floats($"weights/{i}")).OfType<float[]>()];
        _values = values.Length == 0 ? null
            : values.Select(v => v.Length).SequenceEqual(weights.Select(w => w.Size)) ? values
            : throw new InvalidDataException($"The best weights in the backup are not those of model '{model.Name}'.");
    }

    public void PutBack(Model model) => model.SetWeights(_values!);
}
