using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>Records the operations on variables, so that <see cref="Backward(Variable, bool)"/> can run them in reverse and leave the gradients. Keras and TensorFlow: <c>GradientTape</c>.</summary>
/// <remarks>
/// The tape that was made last on a thread is active until it is disposed. Variables made meanwhile belong to it; <see cref="Reset"/> gives their memory back, and the same tape
/// serves step after step without garbage. A tape that does not record still recycles memory: that is how <c>Predict</c> runs.
/// <code>
/// using var tape = new Tape();
/// var loss = model.Call(x, training: true).Subtract(y).Square().Mean();
/// tape.Backward(loss);
/// optimizer.Apply(model.TrainableWeights);
/// </code>
/// </remarks>
public sealed class Tape : IDisposable
{
    [ThreadStatic]
    private static Tape? current;

    private readonly List<TapeNode> _nodes = [];
    private readonly List<Variable> _variables = [];
    private readonly List<Block> _scratch = [];
    private readonly List<Variable> _losses = [];
    private readonly Stack<Variable> _spare = new();
    private readonly bool _recording;
    private Tape? _outer;

    /// <summary>Starts a tape and makes it the active one of this thread.</summary>
    public Tape(bool recording = true)
    {
        _recording = recording;
        Enter();
    }

    /// <summary>The active tape of this thread, or null.</summary>
    public static Tape? Current => current;

    /// <summary>Whether operations are recorded for a backward pass.</summary>
    internal bool IsRecording => _recording;

    /// <summary>Penalties that layers added during the forward pass; the trainer adds them to the loss.</summary>
    internal List<Variable> Losses => _losses;

    /// <summary>Whether an operation on these inputs will be recorded, so that it must keep what its gradient needs.</summary>
    internal static bool Records(ReadOnlySpan<Variable> inputs)
    {
        if (current is { _recording: true })
            foreach (var input in inputs)
                if (input.RequiresGradient)
                    return true;
        return false;
    }

    /// <summary>Notes that <paramref name="y"/> was computed from <paramref name="inputs"/>, unless no input needs a gradient. The action computes the inputs' gradients; keep it <c>static</c> and pass what it needs as <paramref name="state"/>.</summary>
    public static Variable Record<TState>(Variable y, ReadOnlySpan<Variable> inputs, TState state, BackwardAction<TState> action)
    {
        if (current is { _recording: true } tape)
            foreach (var input in inputs)
                if (input.RequiresGradient)
                {
                    y.RequiresGradient = true;
                    tape._nodes.Add(TapeNode<TState>.Rent(y, inputs, state, action));
                    break;
                }
        return y;
    }

    /// <summary>Memory that lives as long as the tape's variables: what an operation keeps for its backward pass.</summary>
    public static Block Scratch(int length)
    {
        var block = Pool.Rent(length);
        current?._scratch.Add(block);
        return block;
    }

    /// <summary>Computes the gradient of the scalar <paramref name="loss"/> for every variable that needs one.</summary>
    /// <param name="loss">A variable of size 1.</param>
    /// <param name="release">Give back the memory of intermediate values as soon as no gradient needs them; they cannot be read afterwards.</param>
    public void Backward(Variable loss, bool release = false)
    {
        if (loss.Size != 1)
            throw new ShapeException($"Backward: the loss must be one number, received shape {loss.Shape}; take its Mean() or Sum() first.");
        Backward(loss, [1f], release);
    }

    /// <summary>Computes gradients from a given gradient of <paramref name="y"/>: the product of that cotangent with the Jacobian.</summary>
    public void Backward(Variable y, ReadOnlySpan<float> gradient, bool release = false)
    {
        Check.SameLength(y.Size, gradient.Length);
        foreach (var node in _nodes)
            node.ForgetGradients();
        gradient.CopyTo(y.GradientSpan);
        y.HasGradient = true;
        for (int i = _nodes.Count - 1; i >= 0; i--)
            _nodes[i].Run(release);
    }

    /// <summary>Gives back every variable and operation of this tape. Variables made under it must not be used any more.</summary>
    public void Reset()
    {
        foreach (var node in _nodes)
            node.Return();
        _nodes.Clear();
        foreach (var variable in _variables)
        {
            variable.Release();
            _spare.Push(variable);
        }
        _variables.Clear();
        foreach (var block in _scratch)
            Pool.Return(block);
        _scratch.Clear();
        _losses.Clear();
    }

    /// <summary>Resets the tape and makes the one before it active again.</summary>
    public void Dispose()
    {
        Reset();
        if (current == this)
            (current, _outer) = (_outer, null);
    }

    /// <summary>Makes the tape, new or disposed, the active one of this thread.</summary>
    internal void Enter()
    {
        if (current != this)
            (_outer, current) = (current, this);
    }

    internal Variable NewVariable()
    {
        var variable = _spare.TryPop(out var spare) ? spare : new Variable();
        _variables.Add(variable);
        return variable;
    }
}
