using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Changes weights by their gradients. Keras: <c>keras.optimizers.Optimizer</c>.</summary>
/// <remarks>
/// To write one: declare the slots in <see cref="AddSlots"/>, and in <see cref="Update"/> hand the formula of one vector to <see cref="UpdateStep.Run{TRule}"/>.
/// The coefficients of a step are computed once; the pass over the weights is the same for all optimizers, parallel, and gives the same bits for any number of threads.
/// </remarks>
public abstract class Optimizer
{
    private readonly OptimizerState _state;
    private LearningRate _learningRate;

    /// <summary>An optimizer with a step size.</summary>
    protected Optimizer(LearningRate learningRate, double? weightDecay = null)
    {
        _learningRate = learningRate;
        WeightDecay = weightDecay;
        _state = new OptimizerState(this);
        _state.SetRate(learningRate);
    }

    /// <summary>The optimizers that a string names. To add one is to add its file and a line here.</summary>
    public static Registry<Optimizer> Known { get; } = new Registry<Optimizer>("optimizer")
        .Add<Adadelta>()
        .Add<Adafactor>()
        .Add<Adagrad>()
        .Add<Adam>()
        .Add<Adamax>()
        .Add<AdamW>("adamw")
        .Add<Ftrl>()
        .Add<Lamb>()
        .Add<Lion>()
        .Add<Muon>()
        .Add<Nadam>()
        .Add<RMSprop>("rmsprop")
        .Add<ScheduleFreeAdamW>("schedulefreeadamw")
        .Add<SGD>();

    /// <summary>Name, by default the class's in lower case.</summary>
    public string Name { get => field ?? DefaultName; init; }

    /// <summary>The step size. Where it is a number, it may be set at any time, as <see cref="ReduceLROnPlateau"/> does; where it is a schedule, only by another schedule.</summary>
    public LearningRate LearningRate
    {
        get => _learningRate.Schedule is null ? new LearningRate(CurrentLearningRate) : _learningRate;
        set
        {
            if (_learningRate.Schedule is not null && value.Schedule is null)
                throw new InvalidOperationException($"Optimizer '{Name}' follows the schedule {_learningRate}, so its learning rate cannot be set to {value}. Give the optimizer a number if a callback or you are to change it.");
            _learningRate = value;
            _state.SetRate(value);
        }
    }

    /// <summary>Share of each weight, times the learning rate, that every step takes away; null (the default) is none. Decoupled from the gradient, as in AdamW.</summary>
    public double? WeightDecay { get; init => field = value is { } v ? Check.NonNegative(v, nameof(WeightDecay)) : null; }

    /// <summary>Longest gradient of each weight by itself (Euclidean norm); null (the default) or 0 is no limit.</summary>
    public double? ClipNorm { get; init => field = OnlyLimit(value, nameof(ClipNorm)); }

    /// <summary>Longest gradient of all weights together (Euclidean norm); null (the default) or 0 is no limit.</summary>
    public double? GlobalClipNorm { get; init => field = OnlyLimit(value, nameof(GlobalClipNorm)); }

    /// <summary>Largest magnitude of each gradient value; null (the default) or 0 is no limit.</summary>
    public double? ClipValue { get; init => field = OnlyLimit(value, nameof(ClipValue)); }

    /// <summary>Keep an exponential moving average of the weights, which <c>Fit</c> puts in their place at the end. Default false.</summary>
    public bool UseEma { get; init; }

    /// <summary>Share of the old average in the new one, in [0, 1]. Default 0.99.</summary>
    public double EmaMomentum { get; init => field = Check.Between(value, 0, 1, nameof(EmaMomentum)); } = 0.99;

    /// <summary>Number of updates after which the weights become their averages, again and again; null (the default) leaves it to the end of <c>Fit</c>.</summary>
    public int? EmaOverwriteFrequency { get; init => field = value is { } v ? Check.Positive(v, nameof(EmaOverwriteFrequency)) : null; }

    /// <summary>Factor of the loss before gradients are computed, which the update takes out again; null (the default) is 1.</summary>
    public double? LossScaleFactor { get; init => field = value is { } v ? Check.Positive(v, nameof(LossScaleFactor)) : null; }

    /// <summary>Number of steps whose mean gradient makes one update, 2 or more; null (the default) updates in every step. Schedules count all steps.</summary>
    public int? GradientAccumulationSteps
    {
        get;
        init => field = value is null or >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(GradientAccumulationSteps), $"GradientAccumulationSteps must be 2 or more, or null; received {value}.");
    }

    /// <summary>Number of steps so far, those that only accumulate gradients included.</summary>
    public long Iterations => _state.Iteration;

    /// <summary>The step size of the next step.</summary>
    public double CurrentLearningRate => _learningRate.Schedule is { } schedule ? schedule.At(Iterations) : _state.Rate;

    /// <summary>Whether the optimizer knows its weights and has its slots.</summary>
    public bool IsBuilt => _state.Weights.Count > 0;

    /// <summary>The whole state in Keras's order: iteration, learning rate (unless a schedule gives it), slots. Write into it after <see cref="Build"/> to go on with a saved training, to the bit.</summary>
    public IReadOnlyList<OptimizerVariable> Variables => _state.Variables;

    /// <summary>The optimizer of that name with its defaults.</summary>
    public static implicit operator Optimizer(string name) => Known.Make(name);

    /// <summary>Leaves weights out of the weight decay whose name contains one of these texts, such as <c>"bias"</c>. Call it before the first step.</summary>
    public void ExcludeFromWeightDecay(params ReadOnlySpan<string> names) => _state.ExcludeFromDecay(names);

    /// <summary>Makes the slots of weights that the optimizer has not seen yet; <see cref="Apply"/> does it by itself.</summary>
    public void Build(IReadOnlyList<Parameter> parameters) => _state.Build(parameters);

    /// <summary>Updates the parameters that a gradient has reached; their gradients count as used afterwards. Makes no garbage once the slots are there.</summary>
    /// <exception cref="InvalidOperationException">No parameter has a gradient.</exception>
    public void Apply(IReadOnlyList<Parameter> parameters) => _state.Apply(parameters);

    /// <summary>Called after training: puts the moving averages in the place of the weights, if there are any. Keras: <c>finalize_variable_values</c>.</summary>
    public virtual void Finish(IReadOnlyList<Parameter> parameters) => _state.UseAverages(parameters);

    private protected IReadOnlyList<TrainedWeight> Weights => _state.Weights;

    private protected virtual string DefaultName => GetType().Name.ToLowerInvariant();

    /// <summary>The share of a weight that one step takes away, learning rate not included.</summary>
    protected internal virtual double? DecayOf(TrainedWeight weight) => WeightDecay;

    /// <summary>Adds the slots of new weights, in Keras's order.</summary>
    protected internal abstract void AddSlots(IReadOnlyList<TrainedWeight> weights);

    /// <summary>Updates the weights by <see cref="UpdateStep.Run{TRule}"/>.</summary>
    protected internal abstract void Update(UpdateStep step);

    /// <summary>Adds a slot of the weight's shape, filled with one number.</summary>
    protected void AddSlot(TrainedWeight weight, string name, double value = 0) => _state.AddSlot(weight, $"{weight.Parameter.Name}_{name}", weight.Parameter.Shape, value);

    /// <summary>Adds a slot of a shape of its own, filled with 0, for updates that do not go through the element-wise loop.</summary>
    protected void AddSlot(TrainedWeight weight, string name, Shape shape) => _state.AddSlot(weight, name, shape, 0);

    /// <summary>Adds a piece of state that is not a slot of the element-wise loop.</summary>
    private protected void AddVariable(OptimizerVariable variable) => _state.AddVariable(variable);

    private double? OnlyLimit(double? value, string name)
    {
        if (value is null)
            return null;
        if (ClipNorm is not null || GlobalClipNorm is not null || ClipValue is not null)
            throw new ArgumentException($"Optimizer '{Name}': only one of ClipNorm, ClipValue and GlobalClipNorm can be set; received {name} = {value} beside {(ClipNorm is not null ? $"ClipNorm = {ClipNorm}" : GlobalClipNorm is not null ? $"GlobalClipNorm = {GlobalClipNorm}" : $"ClipValue = {ClipValue}")}.");
        return Check.NonNegative(value.Value, name);
    }
}
