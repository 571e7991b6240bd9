using System.Numerics;

namespace Baeum.Nn;

/// <summary>An optimizer's formula for one vector of weights. A readonly struct that holds the step's coefficients; the loop over all weights is elsewhere and written once.</summary>
public interface IUpdateRule
{
    /// <summary>Number of slots that the rule reads and writes, at most three.</summary>
    static abstract int Slots { get; }

    /// <summary>The new weights from the old ones <paramref name="w"/> and the gradient <paramref name="g"/>; changes the slots in place, in the order in which they were added.</summary>
    Vector<float> Update(Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, ref Vector<float> s2);
}

/// <summary>A choice that the compiler sees: a rule with <see cref="On"/> and one with <see cref="Off"/> are two loops without a branch.</summary>
internal interface IChoice
{
    static abstract bool IsOn { get; }
}

/// <summary>Chosen.</summary>
internal readonly struct On : IChoice
{
    public static bool IsOn => true;
}

/// <summary>Not chosen.</summary>
internal readonly struct Off : IChoice
{
    public static bool IsOn => false;
}
