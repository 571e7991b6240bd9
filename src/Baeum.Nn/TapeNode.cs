using Baeum.Compute;

namespace Baeum.Nn;

/// <summary>The backward pass of one operation: reads <c>node.DY</c> and fills <c>node.DX(i)</c> for each input that needs it.</summary>
public delegate void BackwardAction<in TState>(TapeNode node, TState state);

/// <summary>One recorded operation: its result, its inputs, and the memory for their gradients.</summary>
/// <remarks>An action writes each <see cref="DX"/> completely; where an input already has a gradient from elsewhere, it writes to spare memory and the node adds the two.</remarks>
public abstract class TapeNode
{
    private readonly List<Variable> _inputs = [];
    private readonly List<(Variable Input, Block Extra)> _extras = [];
    private Variable? _y;
    private bool _releases;

    /// <summary>The result's values.</summary>
    public ReadOnlySpan<float> Y => _y!.Span;

    /// <summary>The gradient that reached the result.</summary>
    public ReadOnlySpan<float> DY => _y!.GradientSpan;

    /// <summary>An input's values.</summary>
    public ReadOnlySpan<float> X(int i) => _inputs[i].Span;

    /// <summary>An input.</summary>
    public Variable Input(int i) => _inputs[i];

    /// <summary>Number of inputs.</summary>
    public int InputCount => _inputs.Count;

    /// <summary>Whether input <paramref name="i"/> wants its gradient.</summary>
    public bool Needs(int i) => _inputs[i].RequiresGradient;

    /// <summary>Where the gradient of input <paramref name="i"/> goes: to be written, every value.</summary>
    public Span<float> DX(int i)
    {
        var input = _inputs[i];
        if (!input.HasGradient)
        {
            input.HasGradient = true;
            return input.GradientSpan;
        }
        var extra = Pool.Rent(input.Size);
        _extras.Add((input, extra));
        return extra.Span;
    }

    /// <summary>As <see cref="DX"/>, for a gradient that is made value by value: where it can, hands over the memory of <see cref="DY"/>, so that dx overwrites dy. Take <see cref="DY"/> first.</summary>
    public Span<float> DXOverDY(int i)
    {
        var input = _inputs[i];
        if (!_releases || input.HasGradient || input is Parameter || input.Size != _y!.Size)
            return DX(i);
        _y.MoveGradientTo(input);
        return input.GradientSpan;
    }

    /// <summary>The memory of <see cref="DY"/>, to be overwritten, if nobody looks at it after this operation; otherwise empty.</summary>
    internal Span<float> SpareDY => _releases ? _y!.GradientSpan : [];

    /// <summary>The gradient of input <paramref name="i"/> is <see cref="DY"/> itself: hands the memory over where it can.</summary>
    public void Pass(int i)
    {
        var input = _inputs[i];
        if (input.HasGradient || input is Parameter)
            DY.CopyTo(DX(i));
        else
            _y!.MoveGradientTo(input);
    }

    internal void ForgetGradients()
    {
        _y!.HasGradient = false;
        foreach (var input in _inputs)
            input.HasGradient = false;
    }

    internal void Run(bool release)
    {
        _releases = release;
        if (_y!.HasGradient)
        {
            Act();
            foreach (var (input, extra) in _extras)
            {
                Elementwise.Accumulate(extra.Span, input.GradientSpan);
                Pool.Return(extra);
            }
            _extras.Clear();
        }
        if (release)
            _y.Release();
    }

    internal abstract void Return();

    private protected abstract void Act();

    private protected void Fill(Variable y, ReadOnlySpan<Variable> inputs)
    {
        _y = y;
        foreach (var input in inputs)
            _inputs.Add(input);
    }

    private protected void Empty()
    {
        _y = null;
        _inputs.Clear();
    }
}

/// <summary>A recorded operation with its state. Nodes are reused, so that recording makes no garbage.</summary>
internal sealed class TapeNode<TState> : TapeNode
{
    [ThreadStatic]
    private static Stack<TapeNode<TState>>? spare;

    private TState _state = default!;
    private BackwardAction<TState>? _action;

    internal static TapeNode<TState> Rent(Variable y, ReadOnlySpan<Variable> inputs, TState state, BackwardAction<TState> action)
    {
        if (spare is null || !spare.TryPop(out var node))
            node = new TapeNode<TState>();
        node.Fill(y, inputs);
        (node._state, node._action) = (state, action);
        return node;
    }

    internal override void Return()
    {
        Empty();
        (_state, _action) = (default!, null);
        (spare ??= new()).Push(this);
    }

    private protected override void Act() => _action!(this, _state);
}
