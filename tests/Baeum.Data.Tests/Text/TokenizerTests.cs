using Baeum.TestKit;

namespace Baeum.Data.Tests;

/// <summary>Numbers and sequences as Keras 2's Tokenizer gives them; expected values follow its rules by hand (keras_preprocessing 1.1.2, text.py).</summary>
public class TokenizerTests
{
    private static readonly string[] Texts = ["The cat sat on the mat.", "The dog sat; the DOG barked!", "don't\tstop"];

    private static Tokenizer Fitted(int? numWords = null, string? oov = null, bool charLevel = false)
    {
        var tokenizer = new Tokenizer { NumWords = numWords, OovToken = oov, CharLevel = charLevel };
        tokenizer.FitOnTexts(Texts);
        return tokenizer;
    }

    [Fact]
    public void The_most_frequent_word_is_1_and_ties_keep_their_order()
    {
        var tokenizer = Fitted();

        Assert.Equal(["the", "sat", "dog", "cat", "on", "mat", "barked", "don't", "stop"], tokenizer.WordIndex.OrderBy(w => w.Value).Select(w => w.Key));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], tokenizer.WordIndex.Values.Order());
        Assert.Equal((4, 2, 3), (tokenizer.WordCounts["the"], tokenizer.WordDocs["the"], tokenizer.DocumentCount));
        Assert.Equal("dog", tokenizer.IndexWord[3]);
    }

    [Fact]
    public void Unknown_and_rare_words_fall_away_or_become_the_token_for_them()
    {
        Assert.Equal([[1, 3, 2], []], Fitted().TextsToSequences(["the dog sat quietly", ""]));
        Assert.Equal([[1, 2]], Fitted(numWords: 3).TextsToSequences(["the dog sat quietly"]));
        Assert.Equal([[2, 4, 3, 1]], Fitted(oov: "<OOV>").TextsToSequences(["the dog sat quietly"]));
        Assert.Equal([[2, 1, 3, 1]], Fitted(numWords: 4, oov: "<OOV>").TextsToSequences(["the dog sat quietly"]));
        Assert.Equal(["the <OOV> sat"], Fitted(numWords: 4, oov: "<OOV>").SequencesToTexts([[2, 9, 3]]));
        Assert.Equal(["the sat"], Fitted(numWords: 3).SequencesToTexts([[1, 9, 2]]));
    }

    [Fact]
    public void Characters_can_be_words()
    {
        var tokenizer = new Tokenizer { CharLevel = true };
        tokenizer.FitOnTexts(["Abba 가🙂"]);

        Assert.Equal(["a", "b", " ", "가", "🙂"], tokenizer.WordIndex.OrderBy(w => w.Value).Select(w => w.Key));
        Assert.Equal([[1, 5]], tokenizer.TextsToSequences(["A🙂"]));
    }

    [Fact]
    public void Filters_case_and_gaps_can_be_chosen()
    {
        Assert.Equal(["A", "b", "c."], WordSequence.Of("A,b,,c.", filters: "", lower: false, split: ","));
        Assert.Equal(["hello", "world", "it's"], WordSequence.Of("Hello, World! It's"));
    }

    [Fact]
    public void Matrices_count_in_four_ways()
    {
        var tokenizer = Fitted(numWords: 4);
        float[] Row(string mode) => tokenizer.TextsToMatrix(["the dog the mat"], mode).AsSpan().ToArray();

        Assert.Equal([0, 1, 0, 1], Row("binary"));
        Assert.Equal([0, 2, 0, 1], Row("count"));
        Close.To([0, 2f / 3, 0, 1f / 3], Row("freq"));
        Close.To([0, (float)((1 + Math.Log(2)) * Math.Log(1 + 3 / 3.0)), 0, (float)Math.Log(1 + 3 / 2.0)], Row("tfidf"));
        Assert.Equal(10, Fitted().TextsToMatrix(Texts).Lengths[1]);
    }

    [Fact]
    public void Counting_goes_on_and_a_tokenizer_without_texts_says_so()
    {
        var tokenizer = Fitted();
        tokenizer.FitOnTexts(["mat mat mat mat"]);
        Assert.Equal(1, tokenizer.WordIndex["mat"]);
        Assert.Contains("call FitOnTexts first", Assert.Throws<InvalidOperationException>(() => new Tokenizer().TextsToMatrix(["a"])).Message);
        Assert.Contains("Unknown mode 'tf'", Assert.Throws<ArgumentException>(() => tokenizer.TextsToMatrix(["a"], "tf")).Message);
    }
}
