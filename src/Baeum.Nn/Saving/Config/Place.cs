namespace Baeum.Nn;

/// <summary>Where in a saved model something stands: <c>model 'm', layer 3 'dense' (Dense), 'units'</c>. Its text is made only for an error.</summary>
internal sealed record Place(Place? Outer, string Text)
{
    public Place(string text)
        : this(null, text)
    {
    }

    /// <summary>A place within this one.</summary>
    public Place In(string text) => new(this, text);

    /// <summary>The error for what stands here.</summary>
    public InvalidDataException Error(string message, Exception? cause = null) => new($"{this}: {message}", cause);

    public override string ToString() => Outer is null ? Text : $"{Outer}, {Text}";
}
