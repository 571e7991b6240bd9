using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Turns texts into token numbers or rows of counts, with a vocabulary taken from texts. Keras: <c>TextVectorization</c>.</summary>
/// <remarks>
/// Models take numbers, not texts, so this stands before a model instead of in it. In int mode 0 is padding, 1 any unknown token and the vocabulary begins at 2; in the other modes 0 is unknown.
/// <code>
/// var vectorize = new TextVectorization { MaxTokens = 5000, OutputSequenceLength = 200 };
/// vectorize.Adapt(texts);
/// model.Fit(vectorize.Transform(texts), labels);
/// </code>
/// </remarks>
public sealed class TextVectorization
{
    private const string Padding = "", Unknown = "[UNK]";

    private static readonly HashSet<string> Reserved = [Padding, Unknown];

    private TokenVocabulary? _vocabulary;

    /// <summary>Greatest size of the vocabulary, padding and unknown included; null for no limit.</summary>
    public int? MaxTokens { get; init => field = value is null or > 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxTokens), $"MaxTokens must be greater than 1; received {value}."); }

    /// <summary>How a text is cleaned: "lower_and_strip_punctuation", "lower", "strip_punctuation" or null.</summary>
    public string? Standardize { get; init => field = OneOf(value, nameof(Standardize), "lower_and_strip_punctuation", "lower", "strip_punctuation"); } = "lower_and_strip_punctuation";

    /// <summary>Where a text is cut: "whitespace", "character" or null, which makes it one token.</summary>
    public string? Split { get; init => field = OneOf(value, nameof(Split), "whitespace", "character"); } = "whitespace";

    /// <summary>Widths of the runs of tokens that become tokens: [1, 2] for single words and pairs; null for the tokens themselves. Keras's <c>ngrams=2</c> is [1, 2].</summary>
    public IReadOnlyList<int>? Ngrams { get; init; }

    /// <summary>What <see cref="Transform"/> gives: "int", "multi_hot", "count" or "tf_idf".</summary>
    public string OutputMode { get; init => field = OneOf(value, nameof(OutputMode), "int", "multi_hot", "count", "tf_idf")!; } = "int";

    /// <summary>Length of all rows in int mode: longer texts are cut, shorter ones padded at the end. By default that of the longest text.</summary>
    public int? OutputSequenceLength { get; init => field = value is { } n ? Check.Positive(n, nameof(OutputSequenceLength)) : null; }

    /// <summary>Whether rows of counts have <see cref="MaxTokens"/> columns even if there are fewer tokens.</summary>
    public bool PadToMaxTokens { get; init; }

    /// <summary>Size of the vocabulary, padding and unknown included: what an <c>Embedding</c> needs as inputDim.</summary>
    public int VocabularySize => Vocabulary.Tokens.Count + Specials;

    private int Specials => OutputMode == "int" ? 2 : 1;

    private TokenVocabulary Vocabulary => _vocabulary ?? throw new InvalidOperationException("TextVectorization has no vocabulary yet; call Adapt(texts) or SetVocabulary(tokens) first.");

    /// <summary>Takes the vocabulary from texts: the most frequent tokens first. What was known before is forgotten.</summary>
    public void Adapt(IEnumerable<string> texts) => _vocabulary = TokenVocabulary.Count(texts.Select(Tokens), MaxTokens - Specials, Reserved);

    /// <summary>The tokens in the order of their numbers, padding and unknown included.</summary>
    /// <param name="includeSpecialTokens">Whether padding and unknown are listed.</param>
    public string[] GetVocabulary(bool includeSpecialTokens = true) => includeSpecialTokens ? [.. OutputMode == "int" ? new[] { Padding, Unknown } : [Unknown], .. Vocabulary.Tokens] : [.. Vocabulary.Tokens];

    /// <summary>Sets the vocabulary, as <see cref="GetVocabulary"/> gave it.</summary>
    /// <param name="vocabulary">Distinct tokens; padding and unknown may stand before them.</param>
    /// <param name="idfWeights">A weight for each token besides padding and unknown: needed in tf_idf mode.</param>
    public void SetVocabulary(IReadOnlyList<string> vocabulary, IReadOnlyList<double>? idfWeights = null)
    {
        if (OutputMode == "tf_idf" && idfWeights is null)
            throw new ArgumentException("TextVectorization: tf_idf mode needs idfWeights, a weight for each token.", nameof(idfWeights));
        string[] tokens = [.. vocabulary.SkipWhile((token, i) => i < 2 && Reserved.Contains(token))];
        if (tokens.FirstOrDefault(Reserved.Contains) is { } special)
            throw new ArgumentException($"TextVectorization: the vocabulary holds '{special}', which stands for {(special.Length == 0 ? "padding" : "unknown tokens")}, behind the first tokens.", nameof(vocabulary));
        if (tokens.Length + Specials > MaxTokens)
            throw new ArgumentException($"TextVectorization: a vocabulary of {tokens.Length + Specials} tokens, padding and unknown included, is larger than MaxTokens = {MaxTokens}.", nameof(vocabulary));
        _vocabulary = new(tokens, idfWeights);
    }

    /// <summary>The texts as rows. Shape: int mode [texts, length] of token numbers, else [texts, tokens].</summary>
    public Tensor<float> Transform(IEnumerable<string> texts)
    {
        var rows = ToSequences(texts);
        return OutputMode == "int"
            ? Sequences.PadSequences(rows.Select(row => Array.ConvertAll(row, n => (float)n)), OutputSequenceLength, "post", "post")
            : Counts(rows);
    }

    /// <summary>The token numbers of each text, in its own length.</summary>
    public int[][] ToSequences(IEnumerable<string> texts)
    {
        var vocabulary = Vocabulary;
        return [.. texts.Select(text => Tokens(text).Select(token => vocabulary.Find(token) is var at and >= 0 ? at + Specials : Specials - 1).ToArray())];
    }

    /// <summary>The tokens that a text is cut into.</summary>
    public string[] Tokens(string text)
    {
        string[] tokens = TextStandardization.Cut(TextStandardization.Clean(text, Standardize), Split);
        return Ngrams is null ? tokens : TextStandardization.Runs(tokens, Ngrams);
    }

    private Tensor<float> Counts(int[][] rows)
    {
        int columns = PadToMaxTokens && MaxTokens is { } most ? most : VocabularySize;
        var counts = new float[checked(rows.Length * columns)];
        for (int i = 0; i < rows.Length; i++)
            foreach (var (number, count) in rows[i].CountBy(n => n))
                counts[i * columns + number] = OutputMode switch
                {
                    "multi_hot" => 1,
                    "count" => count,
                    _ => (float)(count * Weight(number)),
                };
        return Tensor.Create(counts, [rows.Length, columns]);
    }

    /// <summary>The idf weight of a token number; unknown tokens have the mean of all.</summary>
    private double Weight(int number)
        => Vocabulary.Weights is not { Count: > 0 } weights ? 0 : number >= Specials ? weights[number - Specials] : weights.Average();

    private static string? OneOf(string? word, string parameter, params string[] known) => word is null || known.Contains(word) ? word : throw Nearest.Unknown(parameter, word, known);
}
