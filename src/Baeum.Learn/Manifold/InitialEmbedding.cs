using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Where t-SNE starts: <c>"pca"</c>, <c>"random"</c>, or positions of your own, [samples, components].</summary>
public readonly record struct InitialEmbedding
{
    private readonly bool _isRandom;

    private InitialEmbedding(bool isRandom, Tensor<float>? positions) => (_isRandom, Positions) = (isRandom, positions);

    /// <summary>The positions that were given, or null.</summary>
    public Tensor<float>? Positions { get; }

    /// <summary>A word.</summary>
    public static implicit operator InitialEmbedding(string word) => new(Choice.Of(word, ["pca", "random"], "Init") == "random", null);

    /// <summary>Positions, [samples, components].</summary>
    public static implicit operator InitialEmbedding(Tensor<float> positions) => new(false, Inputs.Matrix(positions).ToDenseTensor());

    /// <summary><c>pca</c>, <c>random</c> or the shape of the positions.</summary>
    public override string ToString() => Positions is null ? _isRandom ? "random" : "pca" : $"positions {Positions.Shape()}";

    /// <summary>The positions to start from, [samples, components] row by row.</summary>
    internal double[] Of(Tensor<float> x, int components, MersenneTwister random)
    {
        int samples = (int)x.Lengths[0];
        if (Positions is { } given)
            return given.Lengths[0] == samples && given.Lengths[1] == components ? Array.ConvertAll(given.AsSpan().ToArray(), v => (double)v)
                : throw new ArgumentException($"TSNE: Init must hold {samples} positions of {components} components, received shape {given.Shape()}.");
        var positions = new double[samples * components];
        if (_isRandom)
        {
            for (int i = 0; i < positions.Length; i++)
                positions[i] = (float)(1e-4 * random.NextNormal());
            return positions;
        }
        int side = (int)Math.Min(samples, x.Lengths[1]);
        if (components > side)
            throw new ArgumentException($"TSNE: Init = \"pca\" needs at least {components} samples and features, received x of shape {x.Shape()}; use Init = \"random\".");
        var mean = Centring.Mean(x);
        var spectrum = Spectrum.Randomized(x, mean, components, 10, default(PowerIterations).Of(components, side), random);
        var columns = new double[mean.Length, components];
        for (int i = 0; i < components; i++)
            for (int j = 0; j < mean.Length; j++)
                columns[j, i] = spectrum.V[i * mean.Length + j];
        positions = Array.ConvertAll(Projection.Apply(x, mean, columns, new double[components]).AsSpan().ToArray(), v => (double)v);
        double squares = 0;
        for (int i = 0; i < positions.Length; i += components)
            squares += positions[i] * positions[i];
        // The first component gets deviation 1e-4.
        TensorPrimitives.Multiply(positions, 1e-4 / Math.Max(double.Epsilon, Math.Sqrt(squares / samples)), positions);
        return positions;
    }
}
