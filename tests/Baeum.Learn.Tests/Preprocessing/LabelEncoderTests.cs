namespace Baeum.Learn.Tests;

public class LabelEncoderTests
{
    [Fact]
    public void Labels_become_class_numbers_and_back()
    {
        var encoder = new LabelEncoder().Fit(new[] { "b", "a", "c", "a" });

        Assert.Equal(["a", "b", "c"], (string[])encoder.Classes);
        Assert.Equal([1, 0], encoder.Transform(new[] { "b", "a" }));
        Assert.Equal(["c", "a"], (string[])encoder.InverseTransform([2, 0]));
        Assert.Contains("there is no class 3; the classes are 0..2", Error(() => encoder.InverseTransform([3])));
        Assert.Contains("'d' in row 0 is not among the classes", Error(() => encoder.Transform(new[] { "d" })));
    }

    private static string Error(Func<object> call) => Assert.ThrowsAny<ArgumentException>(() => call()).Message;
}
