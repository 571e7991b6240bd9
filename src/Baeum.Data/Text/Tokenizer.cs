using System.Numerics.Tensors;
using Baeum.Compute;

namespace Baeum.Data;

/// <summary>Numbers for words, the most frequent first, and texts as sequences of these numbers. Keras 2: <c>keras.preprocessing.text.Tokenizer</c>.</summary>
/// <remarks>
/// Word numbers begin at 1, or at 2 with an <see cref="OovToken"/>, which is 1; 0 is left for padding. Words of equal count keep the order in which they first occurred.
/// <code>
/// var tokenizer = new Tokenizer { NumWords = 10_000, OovToken = "&lt;OOV&gt;" };
/// tokenizer.FitOnTexts(texts);
/// var x = Sequences.PadSequences(tokenizer.TextsToSequences(texts), maxLen: 100);
/// </code>
/// </remarks>
public sealed class Tokenizer
{
    private readonly Dictionary<string, (int Count, int Documents, int First)> _words = new(StringComparer.Ordinal);
    private string[] _ordered = [];
    private Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>Only the words with numbers below this one are used when texts are converted; null uses all. As in Keras, that is NumWords − 1 words.</summary>
    public int? NumWords { get; init => field = value is { } n ? Check.Positive(n, nameof(NumWords)) : null; }

    /// <summary>Characters that become gaps between words.</summary>
    public string Filters { get; init; } = WordSequence.Punctuation;

    /// <summary>Whether letters become small.</summary>
    public bool Lower { get; init; } = true;

    /// <summary>What stands between words.</summary>
    public string Split { get; init; } = " ";

    /// <summary>Whether every character is a word of its own.</summary>
    public bool CharLevel { get; init; }

    /// <summary>Stands for words that have no number; null leaves them out.</summary>
    public string? OovToken { get; init; }

    /// <summary>Number of texts seen.</summary>
    public int DocumentCount { get; private set; }

    /// <summary>How often each word occurred, in the order of first occurrence.</summary>
    public IReadOnlyDictionary<string, int> WordCounts => _words.ToDictionary(w => w.Key, w => w.Value.Count, StringComparer.Ordinal);

    /// <summary>In how many texts each word occurred.</summary>
    public IReadOnlyDictionary<string, int> WordDocs => _words.ToDictionary(w => w.Key, w => w.Value.Documents, StringComparer.Ordinal);

    /// <summary>The number of each word, from 1, in the order of the numbers.</summary>
    public IReadOnlyDictionary<string, int> WordIndex => _index;

    /// <summary>The word of each number.</summary>
    public IReadOnlyDictionary<int, string> IndexWord => _index.ToDictionary(w => w.Value, w => w.Key);

    /// <summary>Counts the words of texts, in addition to what was counted before, and numbers them anew.</summary>
    public void FitOnTexts(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            DocumentCount++;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (string word in Words(text))
            {
                var (count, documents, first) = _words.TryGetValue(word, out var known) ? known : (0, 0, _words.Count);
                _words[word] = (count + 1, documents + (seen.Add(word) ? 1 : 0), first);
            }
        }
        _ordered = [.. OovToken is null ? [] : new[] { OovToken }, .. _words.OrderByDescending(w => w.Value.Count).ThenBy(w => w.Value.First).Select(w => w.Key)];
        _index = new(StringComparer.Ordinal);
        for (int i = 0; i < _ordered.Length; i++)
            _index[_ordered[i]] = i + 1;
    }

    /// <summary>Each text as the numbers of its words. Words without a number, or with one from <see cref="NumWords"/> on, become the <see cref="OovToken"/>'s or fall away.</summary>
    public int[][] TextsToSequences(IEnumerable<string> texts) => [.. texts.Select(text => Words(text).Select(Number).OfType<int>().ToArray())];

    /// <summary>Sequences as texts again, with gaps between the words.</summary>
    public string[] SequencesToTexts(IEnumerable<IReadOnlyList<int>> sequences) => [.. sequences.Select(s => string.Join(' ', s.Select(Word).OfType<string>()))];

    /// <summary>One row a text and one column a word number: <see cref="SequencesToMatrix"/> of the texts' sequences.</summary>
    public Tensor<float> TextsToMatrix(IEnumerable<string> texts, string mode = "binary") => SequencesToMatrix(TextsToSequences(texts), mode);

    /// <summary>One row a sequence and one column a word number, column 0 included. Shape: [sequences, NumWords or words + 1].</summary>
    /// <param name="sequences">Word numbers.</param>
    /// <param name="mode">"binary": whether a word occurs; "count": how often; "freq": its share of the words; "tfidf": (1 + ln count) · ln(1 + texts / (1 + texts with the word)).</param>
    public Tensor<float> SequencesToMatrix(IEnumerable<IReadOnlyList<int>> sequences, string mode = "binary")
    {
        int columns = NumWords ?? (_index.Count > 0 ? _index.Count + 1 : throw Unfitted());
        if (mode == "tfidf" && DocumentCount == 0)
            throw Unfitted();
        return TokenMatrix.Of([.. sequences], columns, mode, DocumentCount, number => number >= 1 && number <= _ordered.Length && _words.TryGetValue(_ordered[number - 1], out var word) ? word.Documents : 0);
    }

    private string[] Words(string text)
        => CharLevel ? WordSequence.Characters(Lower ? text.ToLowerInvariant() : text) : WordSequence.Of(text, Filters, Lower, Split);

    private int? Number(string word) => _index.TryGetValue(word, out int number) && !(number >= NumWords) ? number : Unknown;

    private string? Word(int number) => number >= 1 && number <= _ordered.Length && !(number >= NumWords) ? _ordered[number - 1] : Unknown is null ? null : OovToken;

    private int? Unknown => OovToken is not null && _index.TryGetValue(OovToken, out int number) ? number : null;

    private static InvalidOperationException Unfitted() => new("Tokenizer: no texts have been counted; call FitOnTexts first, or set NumWords.");
}
