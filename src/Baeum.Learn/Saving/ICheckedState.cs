namespace Baeum.Learn;

/// <summary>A part of a model whose numbers must fit each other: looked at when a file is read, which may hold anything.</summary>
internal interface ICheckedState
{
    /// <summary>Does nothing if all is well.</summary>
    /// <exception cref="ArgumentException">Something does not fit.</exception>
    void Check();
}
