using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Where k-means starts: <c>"k-means++"</c>, <c>"random"</c> samples, or centres of your own, [clusters, features].</summary>
public readonly record struct InitialCenters
{
    private const string PlusPlus = "k-means++", Random = "random";
    private readonly string? _word;

    private InitialCenters(string? word, Tensor<float>? centers) => (_word, Centers) = (word, centers);

    /// <summary>The centres that were given, or null.</summary>
    public Tensor<float>? Centers { get; }

    /// <summary>Whether samples are drawn far from each other.</summary>
    public bool IsPlusPlus => Centers is null && (_word ?? PlusPlus) == PlusPlus;

    /// <summary>A word.</summary>
    public static implicit operator InitialCenters(string word) => new(Choice.Of(word, [PlusPlus, Random], "Init"), null);

    /// <summary>Centres, [clusters, features].</summary>
    public static implicit operator InitialCenters(Tensor<float> centers) => new(null, Inputs.Matrix(centers).ToDenseTensor());

    /// <summary><c>k-means++</c>, <c>random</c> or the shape of the centres.</summary>
    public override string ToString() => Centers is null ? _word ?? PlusPlus : $"centers {Centers.Shape()}";
}
