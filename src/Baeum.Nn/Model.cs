using Baeum.Data;

namespace Baeum.Nn;

/// <summary>A graph of layers between inputs and outputs: several of either, shared layers and nested models included. Keras: <c>Model</c> (functional).</summary>
/// <remarks>
/// <code>
/// var input = new Input(784);
/// var output = new Dense(10, "softmax").Apply(new Dense(64, "relu").Apply(input));
/// var model = new Model(input, output);
/// model.Compile("adam", "categorical_crossentropy", "accuracy");
/// model.Fit(x, y, epochs: 5);
/// </code>
/// </remarks>
public partial class Model : Layer
{
    private Plan? _plan;

    /// <summary>A model from the symbols where data enters to those that it predicts.</summary>
    /// <param name="inputs">Inputs, or values between layers: the model then has the layers behind them, shared with the model that they are from.</param>
    /// <param name="outputs">What layers made of the inputs.</param>
    /// <exception cref="ArgumentException">The outputs depend on another input too, or two layers have the same name.</exception>
    public Model(SymbolList inputs, SymbolList outputs)
    {
        (Inputs, Outputs) = InnerGraph.Begin(inputs, outputs);
        var names = Plan.Layers.GroupBy(l => l.Name).FirstOrDefault(g => g.Count() > 1);
        if (names is not null)
            throw new ArgumentException($"Model: {names.Count()} layers are named '{names.Key}'. Layer names must be unique within a model: give one a Name of its own, or put a prefix before all names of a loaded model first: loaded.RenameLayers(\"base_\").");
        EnsureBuilt([.. Inputs.Select(i => i.Shape)]);
    }

    private protected Model()
    {
    }

    /// <summary>Where data enters.</summary>
    public SymbolList Inputs { get; private protected set; } = [];

    /// <summary>What the model predicts.</summary>
    public SymbolList Outputs { get; private protected set; } = [];

    /// <summary>The layers, inputs included, in Keras's order.</summary>
    public virtual IReadOnlyList<Layer> Layers => Plan.Layers;

    /// <summary>Set it in a callback to end <c>Fit</c> after the batch or epoch that is running. Keras: <c>stop_training</c>.</summary>
    public bool StopTraining { get; set; }

    /// <summary>What <c>Compile</c> set up, or null.</summary>
    internal Trainer? Trainer { get; set; }

    /// <summary>What <c>Compile</c> was given, or null.</summary>
    public CompileOptions? CompileOptions { get; internal set; }

    /// <summary>Why a loaded model is not compiled although its file says how, or null.</summary>
    internal string? NotCompiled { get; set; }

    /// <summary>Freezes or thaws every layer.</summary>
    public override bool Trainable
    {
        get => base.Trainable;
        set
        {
            base.Trainable = value;
            foreach (var layer in InnerLayers)
                layer.Trainable = value;
        }
    }

    /// <summary>A layer by its name.</summary>
    public Layer GetLayer(string name) => Layers.FirstOrDefault(l => l.Name == name) ?? throw Nearest.Unknown($"layer of model '{Name}':", name, Layers.Select(l => l.Name));

    /// <summary>A layer by its position.</summary>
    public Layer GetLayer(int index) => Layers[index];

    public override Shape[] OutputShapes(ReadOnlySpan<Shape> inputs) => Plan.Shapes(inputs);

    public override Shape OutputShape(Shape input) => OutputShapes([input])[0];

    protected internal override IReadOnlyList<Layer> InnerLayers => Layers;

    protected internal override int OutputCount => Outputs.Count;

    private protected override string AutomaticName => "Functional";

    private protected Plan Plan => _plan ??= new Plan(Inputs, Outputs);

    internal IReadOnlyList<LayerCall> GraphCalls => Plan.Calls;

    private protected void ForgetPlan() => _plan = null;

    protected override void Build(ReadOnlySpan<Shape> inputs)
    {
    }

    protected override void CheckInput(ReadOnlySpan<Shape> inputs)
    {
        if (inputs.Length != Inputs.Count)
            throw new ShapeException($"Layer \"{Name}\" expects {Inputs.Count} input(s), but it received {inputs.Length}: give one array for each of {string.Join(", ", Inputs.Select(i => $"'{i.Layer.Name}' {i.Shape}"))}.");
        for (int i = 0; i < inputs.Length; i++)
            // A batch may have any number of rows, also where the model was made for a certain number; stateful layers check it themselves.
            if (!Fits(Inputs[i].Shape, inputs[i], firstAxis: 1))
                throw new ShapeException($"Input {i} with name '{Inputs[i].Layer.Name}' of layer '{Name}' is incompatible with the layer: expected shape={Inputs[i].Shape}, found shape={inputs[i]}.{Mend(Inputs[i].Shape, inputs[i])}");
    }

    /// <summary>Checks a batch before it runs: the number of inputs and their shapes.</summary>
    internal void CheckInputs(ReadOnlySpan<Variable> inputs)
    {
        Span<Shape> shapes = stackalloc Shape[inputs.Length];
        for (int i = 0; i < shapes.Length; i++)
            shapes[i] = inputs[i].Shape;
        CheckInput(shapes);
    }

    protected override void Forward(ReadOnlySpan<Variable> x, Span<Variable> y, Pass pass) => Plan.Run(x, y, pass);

    protected override Variable? OutputMask(ReadOnlySpan<Variable> x, Variable y) => y.Mask;

    private static bool Fits(Shape expected, Shape received, int firstAxis = 0)
    {
        if (expected.Rank != received.Rank)
            return false;
        for (int axis = firstAxis; axis < expected.Rank; axis++)
            if (expected[axis] != Shape.Unknown && received[axis] != Shape.Unknown && expected[axis] != received[axis])
                return false;
        return true;
    }

    private static string Mend(Shape expected, Shape received)
        => received.Rank == expected.Rank - 1 && Fits(expected.Without(^1), received) && expected[^1] == 1 ? " Add the last axis with Reshape(..., 1)."
            : received.Rank == expected.Rank - 1 && Fits(expected[1..], received) ? " A batch axis is missing: one sample is an array of shape (1, ...)."
            : "";
}
