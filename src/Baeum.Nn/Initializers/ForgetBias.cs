using Baeum.Data;

namespace Baeum.Nn;

/// <summary>The first bias of an LSTM that remembers at first: 1 for the forget gate, the second of four, and another initializer's values for the others. Source: Jozefowicz et al. 2015; Keras <c>unit_forget_bias</c>.</summary>
internal sealed class ForgetBias(Initializer others, int units) : Initializer
{
    public override float[] Make(Shape shape) => [.. others.Make([units]), .. Enumerable.Repeat(1f, units), .. others.Make([2 * units])];
}
