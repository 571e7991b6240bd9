using System.Runtime.CompilerServices;

namespace Baeum.Nn;

/// <summary>Room for a layer's inputs and outputs on the stack; a layer with more than eight of either gets an array.</summary>
internal ref struct Arguments
{
    private Eight _from, _to;

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public Span<Variable> From(int count) => count <= 8 ? ((Span<Variable>)_from)[..count] : new Variable[count];

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public Span<Variable> To(int count) => count <= 8 ? ((Span<Variable>)_to)[..count] : new Variable[count];

    [InlineArray(8)]
    private struct Eight
    {
        private Variable _first;
    }
}
