namespace Baeum.Learn;

/// <summary>A loss of one margin and one label, with its first two derivatives by the margin.</summary>
internal interface IPointLoss
{
    /// <summary>First and second derivative.</summary>
    (float Gradient, float Hessian) Derivatives(float margin, float label);

    /// <summary>From a margin to a prediction.</summary>
    float Transform(float margin);

    /// <summary>From a prediction to a margin.</summary>
    float ToMargin(float prediction);

    /// <summary>Whether the loss knows such a label.</summary>
    bool Accepts(float label);

    /// <summary>Which labels it knows, in words.</summary>
    string Accepted { get; }
}
