using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Schedules against Keras 3.14.1: golden/schedules.</summary>
public class LearningRateScheduleTests
{
    public static IEnumerable<object[]> Cases => Golden.Names("schedules");

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_Keras(string name)
    {
        var golden = Golden.Case("schedules", name);
        var schedule = Configured.Make<LearningRateSchedule>((string)golden["class_name"]!, golden["config"]!);
        Assert.Equal((string)golden["config"]!["name"]!, schedule.Name);
        float[] values = [.. golden["steps"]!.AsArray().Select(step => (float)schedule.At((long)step!))];
        Close.To([.. golden["values"]!.AsArray().Select(v => (float)GoldenCase.Number(v))], values, golden.Tolerance, name);
    }

    [Fact]
    public void Converts_numbers_and_schedules_to_a_learning_rate()
    {
        LearningRate constant = 0.1f, same = 0.1, falling = new CosineDecay(0.1, 10);
        Assert.Equal(constant.At(0), same.At(5));
        Assert.Equal((double)0.1f, same.At(0));
        Assert.Equal(0, falling.At(10));
    }

    [Fact]
    public void Rests_at_the_lowest_rate_where_the_restarts_come_to_an_end()
    {
        var schedule = new CosineDecayRestarts(0.1, 10) { TMul = 0.5, Alpha = 0.1 };
        Assert.Equal(0.01, schedule.At(1000), 1e-6);
    }

    [Fact]
    public void Rejects_steps_and_boundaries_that_make_no_sense()
    {
        Assert.Contains("decaySteps must be positive", Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialDecay(0.1, 0, 0.9)).Message, StringComparison.Ordinal);
        Assert.Contains("one value more than boundaries", Assert.Throws<ArgumentException>(() => new PiecewiseConstantDecay([1, 2], [0.1, 0.2])).Message, StringComparison.Ordinal);
        Assert.Contains("must ascend", Assert.Throws<ArgumentException>(() => new PiecewiseConstantDecay([2, 1], [0.1, 0.2, 0.3])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LearningRate(double.NaN));
    }
}
