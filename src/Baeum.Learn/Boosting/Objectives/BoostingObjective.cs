namespace Baeum.Learn;

/// <summary>What boosting makes small: gradients of a loss by the margins, and how margins become predictions.</summary>
internal abstract class BoostingObjective
{
    /// <summary>XGBoost's name.</summary>
    public abstract string Name { get; }

    /// <summary>The metric that is looked at if none is asked for.</summary>
    public abstract string DefaultMetric { get; }

    /// <summary>Its parameters by group and name, as model files have them.</summary>
    public virtual Dictionary<string, string> Parameters => [];

    /// <summary>Whether predictions are the numbers of classes rather than their scores.</summary>
    public virtual bool IsClassNumber => false;

    /// <summary>Whether the targets are classes from 0.</summary>
    public virtual bool IsMultiClass => false;

    /// <summary>Whether samples come in groups and weights count groups.</summary>
    public virtual bool IsRanking => false;

    /// <summary>Margins of a sample for so many targets.</summary>
    public virtual int Outputs(int targets) => targets;

    /// <summary>The share of targets below the value of a leaf that is set anew after its growth; null where the leaf keeps its value.</summary>
    public virtual double? LeafQuantile(int output) => null;

    /// <summary>Whether values of leaves that are set anew are multiplied by the learning rate.</summary>
    public virtual bool ShrinksLeafQuantiles => false;

    /// <summary>A prediction as a margin.</summary>
    public virtual float ToMargin(float prediction) => prediction;

    /// <summary>The base score that data suggests, one an output; null for the default 0.5.</summary>
    public virtual float[]? BaseScore(BoostingTargets targets) => null;

    /// <summary>From margins to what is predicted, and what metrics look at, in place. Shape: [samples · outputs].</summary>
    public virtual void Transform(Span<float> margins, int outputs)
    {
    }

    /// <summary>From margins to what metrics look at: predictions, if the objective does not say otherwise.</summary>
    public virtual void TransformForScores(Span<float> margins, int outputs) => Transform(margins, outputs);

    /// <summary>First and second derivatives of the loss.</summary>
    /// <param name="targets">The true values and weights.</param>
    /// <param name="margins">Shape: [samples · outputs].</param>
    /// <param name="round">The number of the round.</param>
    /// <param name="gradients">Shape: [outputs · samples], one output after the other.</param>
    /// <param name="hessians">As <paramref name="gradients"/>.</param>
    public abstract void Gradients(BoostingTargets targets, float[] margins, int round, float[] gradients, float[] hessians);

    /// <summary>Refuses targets that the loss does not know.</summary>
    /// <exception cref="ArgumentException">A target is out of range; the message names the row.</exception>
    public virtual void Check(BoostingTargets targets)
    {
    }
}
