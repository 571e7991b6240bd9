namespace Baeum.Learn;

/// <summary>Chooses a node's split by counts, one feature after the other.</summary>
internal abstract class CountedChoice
{
    /// <summary>The feature of the best split; −1 if there is none.</summary>
    public int Feature { get; protected set; }

    /// <summary>The greatest code on its left.</summary>
    public int Below { get; protected set; }

    /// <summary>Begins with a node.</summary>
    /// <param name="start">Where its samples begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="total">The weight of each class.</param>
    /// <param name="weight">The weight of all.</param>
    /// <param name="near">Its codes if they are near; else null.</param>
    public abstract void Begin(int start, int end, int[] total, int weight, NearCodes? near);

    /// <summary>Looks at one feature. False if it is constant here.</summary>
    public abstract bool Try(int feature, TreeColumn column);

    /// <summary>The greatest value that goes left.</summary>
    public abstract double Threshold(TreeColumn column);
}
