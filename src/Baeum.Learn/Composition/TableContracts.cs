using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>A recipe that learns from a table, text columns and all.</summary>
/// <typeparam name="TModel">The fitted transformation.</typeparam>
public interface ITableEstimator<out TModel> where TModel : class, ITableTransformer
{
    /// <summary>Learns from the columns of a table.</summary>
    TModel Fit(DataFrame table);
}

/// <summary>Turns the columns of a table into numbers.</summary>
public interface ITableTransformer : ITransformer
{
    /// <summary>The samples of a table that has the columns this was fitted on, in any order and among others.</summary>
    Tensor<float> Transform(DataFrame table);

    /// <summary>Names of the new columns.</summary>
    string[] FeatureNamesOut();
}
