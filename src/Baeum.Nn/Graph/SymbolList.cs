using System.Collections;
using System.Runtime.CompilerServices;

namespace Baeum.Nn;

/// <summary>One or several symbols: what <c>new Model(inputs, outputs)</c> takes.</summary>
[CollectionBuilder(typeof(SymbolList), nameof(Create))]
public sealed class SymbolList(Symbol[] symbols) : IReadOnlyList<Symbol>
{
    public int Count => symbols.Length;

    public Symbol this[int index] => symbols[index];

    /// <summary>Builds the list from a collection expression.</summary>
    public static SymbolList Create(ReadOnlySpan<Symbol> symbols) => new(symbols.ToArray());

    /// <summary>A list of one.</summary>
    public static implicit operator SymbolList(Symbol symbol) => new([symbol]);

    public IEnumerator<Symbol> GetEnumerator() => symbols.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
