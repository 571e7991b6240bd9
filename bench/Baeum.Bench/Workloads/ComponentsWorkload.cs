using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Bench;

/// <summary>Principal components and k-means of MNIST against scikit-learn, which gets float32 as we do.</summary>
internal sealed class ComponentsWorkload : IWorkload
{
    public string Name => "components";

    public string Title => "Components and clusters of 60,000 x 784, against scikit-learn";

    public string PeerScript => "components.py";

    public bool ComparesWorkingMemory => true;

    public IEnumerable<Case> Cases()
    {
        var x = BenchImages.Mnist?.X ?? Tensors.RandomUniform([60_000, 784], seed: 1);
        yield return new("PCA(154), fit and transform", 0, 0, () => () => new PCA { NComponents = 154 }.Fit(x).Transform(x));
        yield return new("KMeans(10), one start", 0, 0, () => () => new KMeans { NClusters = 10, NInit = 1, Seed = 1 }.Fit(x));
    }
}
