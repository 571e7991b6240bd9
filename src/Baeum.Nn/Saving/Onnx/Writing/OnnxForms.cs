namespace Baeum.Nn;

/// <summary>A list of layer classes with the way each is written.</summary>
internal sealed class OnnxForms : Dictionary<Type, OnnxForm>
{
    /// <summary>A layer of one input and one result.</summary>
    public OnnxForms Add<T>(Func<T, OnnxValue, OnnxValue> write, Func<T, OnnxValue[], OnnxValue?>? mask = null)
        where T : Layer
        => Add<T>((layer, inputs) => [write(layer, inputs[0])], mask);

    /// <summary>A layer of several inputs and one result.</summary>
    public OnnxForms Add<T>(Func<T, OnnxValue[], OnnxValue> write, Func<T, OnnxValue[], OnnxValue?>? mask = null)
        where T : Layer
        => Add<T>((layer, inputs) => [write(layer, inputs)], mask);

    /// <summary>A layer of several inputs and results.</summary>
    public OnnxForms Add<T>(Func<T, OnnxValue[], OnnxValue[]> write, Func<T, OnnxValue[], OnnxValue?>? mask = null)
        where T : Layer
    {
        base.Add(typeof(T), new OnnxForm((layer, inputs) => write((T)layer, inputs), (layer, inputs) => mask is null ? Passed(layer, inputs) : mask((T)layer, inputs)));
        return this;
    }

    /// <summary>A layer whose form gives its results their masks.</summary>
    public OnnxForms AddMasked<T>(Func<T, OnnxValue[], OnnxValue[]> write)
        where T : Layer
    {
        base.Add(typeof(T), new OnnxForm((layer, inputs) => write((T)layer, inputs), null));
        return this;
    }

    /// <summary>A layer that passes its input on when it predicts.</summary>
    public OnnxForms AddPassing<T>()
        where T : Layer
        => Add<T>(static (T _, OnnxValue x) => x);

    private static OnnxValue? Passed(Layer layer, OnnxValue[] inputs) => layer.PassesMasks ? inputs[0].Mask : null;
}
