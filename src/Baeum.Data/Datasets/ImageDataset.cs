using System.Numerics.Tensors;

namespace Baeum.Data;

/// <summary>Images and their classes, in a training and a test part.</summary>
/// <param name="Name">Short name, such as <c>mnist</c>.</param>
/// <param name="XTrain">Training images, 0 to 255. Shape: [n, height, width], or [n, height, width, 3] in colour.</param>
/// <param name="YTrain">Their class numbers. Shape: [n].</param>
/// <param name="XTest">Test images.</param>
/// <param name="YTest">Their class numbers.</param>
/// <param name="ClassNames">One a class, in the order of their numbers.</param>
/// <param name="Description">What it is, who made it, and its licence.</param>
public sealed record ImageDataset(string Name, Tensor<float> XTrain, Tensor<float> YTrain, Tensor<float> XTest, Tensor<float> YTest, IReadOnlyList<string> ClassNames, string Description);
