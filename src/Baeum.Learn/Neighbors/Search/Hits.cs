namespace Baeum.Learn;

/// <summary>What a search over blocks of samples is looking for; hands out the state of some queries.</summary>
internal abstract class Hits
{
    /// <summary>A state for the queries from <paramref name="first"/> on.</summary>
    public abstract HitState Begin(int first, int rows);

    /// <summary>All samples have been offered.</summary>
    public abstract void End(HitState state);
}

/// <summary>What was found for some queries so far.</summary>
internal abstract class HitState
{
    /// <summary>Squared distances above this are of no use.</summary>
    public abstract double Limit(int row);

    /// <summary>A sample and its squared distance.</summary>
    public abstract void Offer(int row, double squared, int index);

    /// <summary>The second half of the samples begins.</summary>
    public virtual void Turn()
    {
    }
}
