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

    public void PutBack(Model model) => model.SetWeights(_values!);
}
