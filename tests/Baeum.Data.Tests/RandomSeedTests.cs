namespace Baeum.Data.Tests;

public class RandomSeedTests
{
    [Fact]
    public void The_same_seed_gives_the_same_keys()
    {
        RandomSeed.Set(66);
        var first = (RandomSeed.Next(), RandomSeed.Next());
        RandomSeed.Set(66);

        Assert.Equal(first, (RandomSeed.Next(), RandomSeed.Next()));
        Assert.NotEqual(first.Item1, first.Item2);
        Assert.Equal(66ul, RandomSeed.Current);
    }
}
