namespace Baeum.Learn;

/// <summary>What the exact method must know of a row, together, since the rows are met in the order of values.</summary>
internal struct ExactRow
{
    /// <summary>The node that the row has come to; its complement if it takes no part.</summary>
    public int Node;
    public float Gradient;
    public float Hessian;
}
