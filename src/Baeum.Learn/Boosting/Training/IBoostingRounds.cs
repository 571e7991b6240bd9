namespace Baeum.Learn;

/// <summary>What the rounds of a training add up: trees, or linear weights.</summary>
internal interface IBoostingRounds
{
    /// <summary>What the margins of the samples are that the next round explains the rest of.</summary>
    void Prepare(BoostingSamples samples, float[] margins);

    /// <summary>Adds a round for the derivatives, [outputs · samples], and what it says to all margins.</summary>
    void Boost(float[] gradients, float[] hessians, float[] margins, WatchedSamples[] watched);

    /// <summary>What new trees or steps are multiplied by, from the next round on.</summary>
    void SetLearningRate(double rate);

    /// <summary>The model so far.</summary>
    Booster Model { get; }
}
