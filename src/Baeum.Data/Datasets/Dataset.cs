using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Samples and their targets, with names.</summary>
/// <param name="Name">Short name, such as <c>iris</c>.</param>
/// <param name="X">Shape: [samples, features].</param>
/// <param name="Y">Class numbers, or numbers to be predicted; one a sample.</param>
/// <param name="FeatureNames">One a feature.</param>
/// <param name="ClassNames">One a class, in the order of their numbers; empty if numbers are to be predicted.</param>
/// <param name="Description">What it is, who made it, and its licence.</param>
public sealed record Dataset(string Name, Tensor<float> X, Labels Y, IReadOnlyList<string> FeatureNames, IReadOnlyList<string> ClassNames, string Description)
{
    /// <summary>Whether classes are to be predicted, not numbers.</summary>
    public bool IsClassification => ClassNames.Count > 0;

    /// <summary>Features and target as one table; the target's column is called <c>target</c>.</summary>
    public DataFrame ToDataFrame()
        => DataFrame.FromTensor(X, FeatureNames).With(Y.IsInteger ? Column.Create("target", (int[])Y) : Column.Create("target", ((Tensor<float>)Y).AsReadOnlySpan().ToArray()));
}
