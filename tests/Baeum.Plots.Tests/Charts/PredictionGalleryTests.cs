using System.Numerics.Tensors;

namespace Baeum.Plots.Tests;

public class PredictionGalleryTests
{
    private static readonly Tensor<float> Probabilities = Tensor.Create([0.049f, 0.001f, 0.95f, 0.6f, 0.3f, 0.1f], [2, 3]);

    [Fact]
    public void Says_what_the_model_made_of_an_image()
    {
        string expected = """
            idx = 0
            해당 인덱스의 이미지는 E
            모델의 예측 : E
            모델의 클래스별 확률 : 
            -----
            A 4.0
            C 0.0
            E 95.0
            =====
            정답

            """;

        Assert.Equal(expected, PredictionGallery.Text(0, new[] { 2, 1 }, Probabilities, ["A", "C", "E"], "ko"));
    }

    [Fact]
    public void Says_that_it_was_wrong_in_English_too()
    {
        Assert.EndsWith("=====\n땡\n", PredictionGallery.Text(1, new[] { 2, 1 }, Probabilities, language: "ko"), StringComparison.Ordinal);
        Assert.StartsWith("idx = 1\nThe image is: 1\nThe model says: 0\n", PredictionGallery.Text(1, new[] { 2, 1 }, Probabilities), StringComparison.Ordinal);
        Assert.EndsWith("wrong\n", PredictionGallery.Text(1, new[] { 2, 1 }, Probabilities), StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_what_does_not_fit()
    {
        Assert.Contains("there is no sample 2; expected 0 to 1", Assert.Throws<ArgumentException>(() => PredictionGallery.Text(2, new[] { 2, 1 }, Probabilities)).Message, StringComparison.Ordinal);
        Assert.Contains("3 labels", Assert.Throws<ArgumentException>(() => PredictionGallery.Text(0, new[] { 2, 1, 0 }, Probabilities)).Message, StringComparison.Ordinal);
        Assert.Contains("'ko'", Assert.Throws<ArgumentException>(() => PredictionGallery.Text(0, new[] { 2, 1 }, Probabilities, language: "kr")).Message, StringComparison.Ordinal);
    }
}
