using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A step of a model, with weights of its own. To write one: constructor (what the user chose), <see cref="Build(Shape)"/> (weights), <see cref="Forward(Variable, Pass)"/> (the formula), <see cref="OutputShape(Shape)"/>.</summary>
/// <remarks>The constructor's parameters and the <c>init</c> properties are what a saved model holds of a layer. Source: Keras's <c>Layer</c>.</remarks>
public abstract class Layer
{
    private readonly List<Parameter> _weights = [];
    private Shape[] _builtFor = [];

    /// <summary>Name within the model; by default Keras's automatic one, such as <c>dense_1</c>.</summary>
    public string Name
    {
        get => field ??= Naming.Next(AutomaticName);
        set;
    }

    /// <summary>Whether training changes the layer's weights. A frozen layer also stays in inference mode where that matters (BatchNormalization).</summary>
    public virtual bool Trainable { get; set; } = true;

    /// <summary>Shape of one sample where this is the first layer of a <see cref="Sequential"/>. Keras: <c>input_shape</c>.</summary>
    public Shape? InputShape { get; init; }

    /// <summary>Penalty on the layer's output, added to the loss.</summary>
    public Regularizer? ActivityRegularizer { get; init; }

    /// <summary>Whether the weights exist.</summary>
    public bool IsBuilt { get; private set; }

    /// <summary>All weights: the trained ones, then those that only accompany them, then those of inner layers.</summary>
    public IReadOnlyList<Parameter> Weights => [.. _weights.Where(w => w.IsTrainable), .. _weights.Where(w => !w.IsTrainable), .. InnerLayers.SelectMany(l => l.Weights)];

    /// <summary>The weights that training changes.</summary>
    public IReadOnlyList<Parameter> TrainableWeights => Trainable ? [.. _weights.Where(w => w.IsTrainable), .. InnerLayers.SelectMany(l => l.TrainableWeights)] : [];

    /// <summary>The weights that training leaves alone.</summary>
    public IReadOnlyList<Parameter> NonTrainableWeights => [.. Weights.Except(TrainableWeights)];

    /// <summary>The symbol that the layer was first called on. A model's own inputs are <see cref="Model.Inputs"/>.</summary>
    /// <exception cref="InvalidOperationException">The layer was not called on symbols yet, or on several at once.</exception>
    public Symbol Input => Single(FirstCall.Inputs, "input");

    /// <summary>The symbol that the layer's first call made: where a model can be cut. A model's own outputs are <see cref="Model.Outputs"/>.</summary>
    /// <example><code>var cut = new Model(model.Inputs, model.GetLayer("dense_1").Output);</code></example>
    /// <exception cref="InvalidOperationException">The layer was not called on symbols yet, or has several outputs.</exception>
    public Symbol Output => Single(FirstCall.Outputs, "output");

    /// <summary>Number of values in all weights. Keras: <c>count_params</c>.</summary>
    public long ParameterCount => Weights.Sum(w => (long)w.Size);

    /// <summary>The calls of this layer on symbols, in order. Keras: <c>_inbound_nodes</c>.</summary>
    internal List<LayerCall> Calls { get; } = [];

    /// <summary>The layer whose result last came in first, for messages.</summary>
    internal Layer? Before { get; set; }

    /// <summary>Layers that this one is made of.</summary>
    protected internal virtual IReadOnlyList<Layer> InnerLayers => [];

    /// <summary>Whether a mask passes through. Keras: <c>supports_masking</c>.</summary>
    protected bool SupportsMasking { get; init; }

    /// <summary>The same, for what walks over layers.</summary>
    internal bool PassesMasks => SupportsMasking;

    /// <summary>Shapes that the layer was built for.</summary>
    internal IReadOnlyList<Shape> BuiltFor => _builtFor;

    /// <summary>The class name that automatic names derive from.</summary>
    private protected virtual string AutomaticName => ClassName;

    /// <summary>The layer's class in summaries and files; another name of a class gives that class.</summary>
    internal virtual string ClassName => GetType().Name;

    /// <summary>Uses the layer in a functional model and returns its (first) result.</summary>
    public Symbol Apply(params ReadOnlySpan<Symbol> inputs) => LayerCall.Record(this, inputs).Outputs[0];

    /// <summary>Uses the layer in a functional model and returns all of its results, such as an LSTM's states.</summary>
    public SymbolList ApplyAll(params ReadOnlySpan<Symbol> inputs) => new([.. LayerCall.Record(this, inputs).Outputs]);

    /// <summary>Computes the layer's result for a value, building the weights first if need be.</summary>
    public Variable Call(Variable x, bool training = false) => Call([x], new Pass(training))[0];

    /// <summary>Computes the layer's results for several values.</summary>
    public Variable[] Call(ReadOnlySpan<Variable> inputs, Pass pass)
    {
        Span<Shape> shapes = stackalloc Shape[inputs.Length];
        for (int i = 0; i < shapes.Length; i++)
            shapes[i] = inputs[i].Shape;
        EnsureBuilt(shapes);
        var outputs = new Variable[OutputCount];
        Run(inputs, outputs, pass);
        return outputs;
    }

    /// <summary>Shape of the result, batch axis included.</summary>
    /// <remarks>Default: the same as the input's.</remarks>
    public virtual Shape OutputShape(Shape input) => input;

    /// <summary>Shapes of all results for several inputs.</summary>
    public virtual Shape[] OutputShapes(ReadOnlySpan<Shape> inputs) => [OutputShape(Single(inputs))];

    /// <summary>The weights' values, in the order of <see cref="Weights"/>.</summary>
    public float[][] GetWeights() => [.. Weights.Select(w => w.Span.ToArray())];

    /// <summary>Replaces all weights, in the order of <see cref="Weights"/>.</summary>
    public void SetWeights(IReadOnlyList<float[]> values)
    {
        var weights = Weights;
        if (values.Count != weights.Count)
            throw new ArgumentException($"Layer '{Name}' has {weights.Count} weights, received {values.Count}.");
        for (int i = 0; i < weights.Count; i++)
            if (values[i].Length != weights[i].Size)
                throw new ShapeException($"Layer '{Name}': weight '{weights[i].Name}' has shape {weights[i].Shape} and {weights[i].Size} values, received {values[i].Length}.");
        for (int i = 0; i < weights.Count; i++)
            values[i].CopyTo(weights[i].Span);
    }

    /// <summary>Number of results of a call.</summary>
    protected internal virtual int OutputCount => 1;

    /// <summary>Makes the weights for an input of this shape; its batch axis is unknown.</summary>
    protected virtual void Build(Shape input)
    {
    }

    /// <summary>Makes the weights for several inputs.</summary>
    protected virtual void Build(ReadOnlySpan<Shape> inputs) => Build(Single(inputs));

    /// <summary>The layer's formula.</summary>
    protected virtual Variable Forward(Variable x, Pass pass)
        => throw new NotSupportedException($"Layer '{Name}' ({GetType().Name}) must override Forward.");

    /// <summary>The layer's formula for several inputs or outputs.</summary>
    protected virtual void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass) => y[0] = Forward(Single(x), pass);

    /// <summary>The mask of the result. Default: the first input's where the layer supports masking, else none.</summary>
    protected virtual Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y) => SupportsMasking ? x[0].Mask : null;

    /// <summary>Adds a weight. Call it from <see cref="Build(Shape)"/>.</summary>
    protected Parameter AddWeight(string name, Shape shape, Initializer initializer, Regularizer? regularizer = null, Constraint? constraint = null, bool trainable = true)
    {
        if (!shape.IsKnown)
            throw new ShapeException($"Layer '{Name}' ({GetType().Name}): the shape {shape} of weight '{name}' depends on an unknown length; give the model an Input with fixed lengths.");
        var weight = WeightBudget.First(this, name, shape, initializer) is { } values
            ? new Parameter(name, shape, values) { IsTrainable = trainable, Regularizer = regularizer, Constraint = constraint }
            : new Parameter(name, shape) { IsTrainable = trainable, Regularizer = regularizer, Constraint = constraint };
        _weights.Add(weight);
        return weight;
    }

    /// <summary>Adds a scalar variable to the loss of the step that is running.</summary>
    protected static void AddLoss(Variable penalty) => Tape.Current?.Losses.Add(penalty);

    /// <summary>The error for an input that this layer cannot take.</summary>
    protected ShapeException Incompatible(string expected, Shape received, string mend = "", int input = 0)
        => new($"Input {input} of layer '{Name}' ({GetType().Name}) is incompatible with the layer: {expected}. Full shape received: {received}.{(mend.Length > 0 ? " " + mend : "")}");

    /// <summary>Builds the layer on first use; afterwards checks that the inputs have the shapes it was built for.</summary>
    internal void EnsureBuilt(ReadOnlySpan<Shape> inputs)
    {
        if (!IsBuilt)
        {
            Span<Shape> unknownBatch = stackalloc Shape[inputs.Length];
            for (int i = 0; i < inputs.Length; i++)
                unknownBatch[i] = inputs[i].Rank > 0 ? inputs[i].With(0, Shape.Unknown) : inputs[i];
            Build(unknownBatch);
            _builtFor = unknownBatch.ToArray();
            IsBuilt = true;
        }
        else
        {
            CheckInput(inputs);
        }
    }

    /// <summary>Checks inputs of a layer that is built. Default: layers with weights keep the length of the last axis.</summary>
    protected virtual void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        if (inputs.Length != _builtFor.Length)
            throw new ShapeException($"Layer '{Name}' ({GetType().Name}) expects {_builtFor.Length} input(s), received {inputs.Length}.");
        if (_weights.Count == 0)
            return;
        for (int i = 0; i < inputs.Length; i++)
            if (inputs[i].Rank > 0 && inputs[i][^1] != _builtFor[i][^1] && inputs[i][^1] != Shape.Unknown && _builtFor[i][^1] != Shape.Unknown)
                throw Incompatible($"expected axis -1 of input shape to have value {_builtFor[i][^1]}, found {inputs[i][^1]}", inputs[i], input: i);
    }

    /// <summary>Runs the built layer: formula, mask, activity penalty, and the flags of the weights.</summary>
    internal void Run(ReadOnlySpan<Variable> inputs, Span<Variable> outputs, Pass pass)
    {
        MarkWeights();
        Forward(inputs, outputs, pass);
        if (SupportsMasking || inputs.Length > 0 && inputs[0].Mask is not null)
            outputs[0].Mask = OutputMask(inputs, outputs[0]);
        if (ActivityRegularizer is not null && Tape.Current is not null)
            AddLoss(ActivityRegularizer.Penalty(outputs[0]).Multiply(1f / inputs[0].Shape[0]));
    }

    /// <summary>Says of each weight whether it wants a gradient. A layer that computes with the weights of an inner one, instead of running it, calls this for it.</summary>
    internal virtual void MarkWeights()
    {
        foreach (var weight in _weights)
            weight.RequiresGradient = weight.IsTrainable && Trainable;
    }

    private LayerCall FirstCall => Calls.Count > 0 ? Calls[0]
        : throw new InvalidOperationException($"Layer '{Name}' ({GetType().Name}) has never been called on a symbol and thus has no input or output; use it in a model that knows its Input.");

    private Symbol Single(Symbol[] symbols, string what)
        => symbols.Length == 1 ? symbols[0] : throw new InvalidOperationException($"Layer '{Name}' ({GetType().Name}) has {symbols.Length} {what}s in its first call, not one.");

    private TItem Single<TItem>(ReadOnlySpan<TItem> items)
        => items.Length == 1 ? items[0] : throw new ShapeException($"Layer '{Name}' ({GetType().Name}) takes one input, received {items.Length}.");
}
