using Baeum.TestKit;

namespace Baeum.Data.Tests;

/// <summary>What TensorFlow documents of Keras's TextVectorization; vocabulary orders and values that its documentation shows are marked.</summary>
public class TextVectorizationTests
{
    private static TextVectorization Adapted(TextVectorization vectorize, params string[] texts)
    {
        vectorize.Adapt(texts);
        return vectorize;
    }

    [Fact]
    public void Vocabulary_is_by_count_and_ties_are_in_descending_order()
    {
        // StringLookup's documentation: adapt([["a", "c", "d"], ["d", "z", "b"]]) gives ['[UNK]', 'd', 'z', 'c', 'b', 'a'].
        Assert.Equal(["", "[UNK]", "d", "z", "c", "b", "a"], Adapted(new(), "a c d", "d z b").GetVocabulary());
        Assert.Equal(["[UNK]", "d", "z"], Adapted(new() { OutputMode = "count", MaxTokens = 3 }, "a c d", "d z b").GetVocabulary());
        Assert.Equal(["d", "z", "c", "b", "a"], Adapted(new(), "a c d", "d z b").GetVocabulary(includeSpecialTokens: false));
        Assert.Equal(7, Adapted(new(), "a c d", "d z b").VocabularySize);
    }

    [Fact]
    public void Texts_become_numbers_padded_and_cut_at_the_end()
    {
        // The documentation's example: vocabulary ["earth", "wind", "and", "fire"], [["earth", "wind", ...]] from number 2 on, unknown 1.
        var vectorize = new TextVectorization { OutputSequenceLength = 4 };
        vectorize.SetVocabulary(["", "[UNK]", "earth", "wind", "and", "fire"]);

        Assert.Equal([2, 3, 4, 5, 5, 1, 2, 0, 2, 2, 2, 2, 0, 0, 0, 0], vectorize.Transform(["Earth, wind and fire!", "fire & water... EARTH", "earth earth earth earth wind", ""]).AsSpan());
        Assert.Equal([[2, 3], []], vectorize.ToSequences(["earth wind", " "]));
    }

    [Fact]
    public void Cleaning_and_cutting_can_be_chosen()
    {
        Assert.Equal(["its", "a", "test", "3"], new TextVectorization().Tokens(" It's a\ttest -- #3\n"));
        Assert.Equal(["it's"], new TextVectorization { Standardize = "lower" }.Tokens("It's"));
        Assert.Equal(["Its"], new TextVectorization { Standardize = "strip_punctuation" }.Tokens("It's"));
        Assert.Equal(["It's me"], new TextVectorization { Standardize = null, Split = null }.Tokens("It's me"));
        Assert.Equal(["a", "🙂"], new TextVectorization { Split = "character" }.Tokens("A🙂"));
        Assert.Equal(["a", "b", "c", "a b", "b c"], new TextVectorization { Ngrams = [1, 2] }.Tokens("a b c"));
    }

    [Fact]
    public void Rows_tell_presence_counts_or_weights()
    {
        // vocabulary [UNK], b (2 texts of 2), a, c (1 of 2): ln(1 + 2/3), ln(1 + 2/2); unknown weighs the mean.
        TextVectorization In(string mode) => Adapted(new() { OutputMode = mode, MaxTokens = 5, PadToMaxTokens = true }, "a b", "b c");
        float[] Row(string mode) => In(mode).Transform(["a a b x"]).AsSpan().ToArray();
        float often = MathF.Log(1 + 2f / 3), once = MathF.Log(2);

        Assert.Equal(["[UNK]", "b", "c", "a"], In("count").GetVocabulary());
        Assert.Equal([1, 1, 0, 1, 0], Row("multi_hot"));
        Assert.Equal([1, 1, 0, 2, 0], Row("count"));
        Close.To([(often + 2 * once) / 3, often, 0, 2 * once, 0], Row("tf_idf"));
    }

    [Fact]
    public void A_given_vocabulary_is_the_adapted_one_again()
    {
        var (first, second) = (Adapted(new(), "a c d", "d z b"), new TextVectorization());
        second.SetVocabulary(first.GetVocabulary());
        Assert.Equal(first.Transform(["d z q"]).AsReadOnlySpan(), second.Transform(["d z q"]).AsReadOnlySpan());
    }

    [Fact]
    public void Mistakes_are_named()
    {
        Assert.Contains("call Adapt(texts) or SetVocabulary(tokens) first", Assert.Throws<InvalidOperationException>(() => new TextVectorization().Transform(["a"])).Message);
        Assert.Contains("the token 'a' twice, at 0 and 2", Assert.Throws<ArgumentException>(() => new TextVectorization().SetVocabulary(["a", "b", "a"])).Message);
        Assert.Contains("is larger than MaxTokens = 3", Assert.Throws<ArgumentException>(() => new TextVectorization { MaxTokens = 3 }.SetVocabulary(["a", "b"])).Message);
        Assert.Contains("holds '[UNK]'", Assert.Throws<ArgumentException>(() => new TextVectorization().SetVocabulary(["a", "[UNK]"])).Message);
        Assert.Contains("tf_idf mode needs idfWeights", Assert.Throws<ArgumentException>(() => new TextVectorization { OutputMode = "tf_idf" }.SetVocabulary(["a"])).Message);
        Assert.Contains("Unknown OutputMode 'tfidf'. Did you mean 'tf_idf'", Assert.Throws<ArgumentException>(() => new TextVectorization { OutputMode = "tfidf" }).Message);
        Assert.Contains("MaxTokens must be greater than 1; received 1.", Assert.Throws<ArgumentOutOfRangeException>(() => new TextVectorization { MaxTokens = 1 }).Message);
    }
}
