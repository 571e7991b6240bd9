using System.Numerics;

namespace Baeum.Learn;

/// <summary>A distance between two samples, summed up feature by feature in double and in the order of the features, as scikit-learn does, so that equal distances are equal in both.</summary>
/// <remarks>Searches compare the reduced distance, which has the same order and is cheaper: the square of the Euclidean one.</remarks>
internal interface IDistance
{
    /// <summary>Changes a row before it is compared; most distances leave it as it is.</summary>
    void Prepare(Span<double> row);

    /// <summary>Adds one feature.</summary>
    void Add(double a, double b, ref double sum, ref double scale);

    /// <summary>The vector twin: one pair of samples a lane.</summary>
    void Add(Vector<double> a, Vector<double> b, ref Vector<double> sum, ref Vector<double> scale);

    /// <summary>The reduced distance from the sums over all features.</summary>
    double Reduced(double sum, double scale, int features);

    /// <summary>From the reduced distance to the distance.</summary>
    double ToDistance(double reduced);

    /// <summary>From the distance to the reduced distance.</summary>
    double ToReduced(double distance);
}
