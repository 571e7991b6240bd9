using Baeum.Compute;
using Baeum.Data;

namespace Baeum.Nn;

/// <summary>Fully connected layer: <c>y = activation(x · kernel + bias)</c>. Keras: <c>Dense</c>.</summary>
/// <remarks>Shape: [batch, ..., in] → [batch, ..., units]. Weights: kernel [in, units], bias [units]; (in + 1) · units parameters.</remarks>
public sealed class Dense : Layer
{
    private Parameter? _kernel, _bias;

    /// <summary>A layer with the given number of outputs.</summary>
    public Dense(int units, Activation? activation = null)
    {
        (Units, Activation) = (Check.Positive(units), activation ?? Activation.Linear);
        SupportsMasking = true;
    }

    /// <summary>Length of the last output axis.</summary>
    public int Units { get; }

    /// <summary>Applied to the result; default linear.</summary>
    public Activation Activation { get; init; }

    /// <summary>Whether a bias is added.</summary>
    public bool UseBias { get; init; } = true;

    /// <summary>First values of the kernel.</summary>
    public Initializer KernelInitializer { get; init; } = "glorot_uniform";

    /// <summary>First values of the bias.</summary>
    public Initializer BiasInitializer { get; init; } = "zeros";

    /// <summary>Penalty on the kernel.</summary>
    public Regularizer? KernelRegularizer { get; init; }

    /// <summary>Penalty on the bias.</summary>
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>Projection of the kernel after each update.</summary>
    public Constraint? KernelConstraint { get; init; }

    /// <summary>Projection of the bias after each update.</summary>
    public Constraint? BiasConstraint { get; init; }

    public override Shape OutputShape(Shape input) => input.With(^1, Units);

    protected override void Build(Shape input)
    {
        if (input.Rank < 2)
            throw Incompatible($"expected min_ndim=2, found ndim={input.Rank}", input, "Give each sample at least one axis: Input(n) or Reshape.");
        _kernel = AddWeight("kernel", [input[^1], Units], KernelInitializer, KernelRegularizer, KernelConstraint);
        if (UseBias)
            _bias = AddWeight("bias", [Units], BiasInitializer, BiasRegularizer, BiasConstraint);
    }

    protected override Variable Forward(Variable x, Pass pass) => x.Dense(_kernel!, _bias, Activation);
}
