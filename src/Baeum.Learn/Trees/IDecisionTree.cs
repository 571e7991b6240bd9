namespace Baeum.Learn;

/// <summary>A model that is one grown tree. It can be written as text (<see cref="TreeExports"/>) and drawn (<see cref="TreePlots"/>).</summary>
public interface IDecisionTree : IPredictor
{
    /// <summary>The grown tree. scikit-learn: <c>tree_</c>.</summary>
    Tree Tree { get; }

    /// <summary>What was made small by the splits: "gini", "squared_error" ... scikit-learn: <c>criterion</c>.</summary>
    string Criterion { get; }
}
