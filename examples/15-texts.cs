#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Learns whether a review praises or not: words counted, and words in their order.
// Without an argument the reviews are made here. Real ones: the 2,000 film reviews of Pang and Lee (review_polarity.tar.gz, https://www.cs.cornell.edu/people/pabo/movie-review-data/).
// Run: dotnet run -c Release examples/15-texts.cs [review_polarity.tar.gz]
using System.Formats.Tar;
using System.IO.Compression;
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

RandomSeed.Set(15);
var (texts, labels) = args.Length > 0 ? Archive(args[0]) : Made();
int[] order = [.. Enumerable.Range(0, texts.Length)];
new Random(15).Shuffle(order);
int held = texts.Length / 5;
string[] heldTexts = [.. order[..held].Select(i => texts[i])], trainTexts = [.. order[held..].Select(i => texts[i])];
Tensor<float> heldY = Tensor.Create([.. order[..held].Select(i => labels[i])], [held]), trainY = Tensor.Create([.. order[held..].Select(i => labels[i])], [texts.Length - held]);

#region counts
// Words counted and weighed; their order is lost.
var counts = new TextVectorization { MaxTokens = 5000, OutputMode = "tf_idf" };
counts.Adapt(trainTexts);
var bag = new Sequential { new Input(counts.VocabularySize), new Dropout(0.5), new Dense(16, "relu"), new Dropout(0.5), new Dense(1, "sigmoid") };
bag.Compile("adam", "binary_crossentropy", ["accuracy"]);
bag.Fit(counts.Transform(trainTexts), trainY, epochs: 10, verbose: 0);
#endregion
Console.WriteLine($"counted words:   {bag.Evaluate(counts.Transform(heldTexts), heldY)[1]:P1} of {held} reviews that were not trained on");

#region words
// Words in their order; the padding behind a short text is masked.
var words = new TextVectorization { MaxTokens = 5000, OutputSequenceLength = 300 };
words.Adapt(trainTexts);
var reader = new Sequential
{
    new Input(300), new Embedding(words.VocabularySize, 32) { MaskZero = true }, new Dropout(0.3),
    new Bidirectional(new GRU(16) { ReturnSequences = true }), new GlobalAveragePooling1D(), new Dropout(0.3), new Dense(1, "sigmoid"),
};
reader.Compile("adam", "binary_crossentropy", ["accuracy"]);
reader.Fit(words.Transform(trainTexts), trainY, epochs: 8, verbose: 0);
#endregion
double score = reader.Evaluate(words.Transform(heldTexts), heldY)[1];
Console.WriteLine($"words in order:  {score:P1} of {held} reviews that were not trained on");
if (score < 0.7)
    throw new InvalidOperationException("Reading the words should do better than guessing.");

static (string[] Texts, float[] Labels) Archive(string path)
{
    var (texts, labels) = (new List<string>(), new List<float>());
    using var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
    while (tar.GetNextEntry() is { } entry)
        if (entry.Name.EndsWith(".txt", StringComparison.Ordinal) && entry.DataStream is { } stream && (entry.Name.Contains("/pos/") || entry.Name.Contains("/neg/")))
        {
            texts.Add(new StreamReader(stream).ReadToEnd());
            labels.Add(entry.Name.Contains("/pos/") ? 1 : 0);
        }
    return ([.. texts], [.. labels]);
}

// Sentences that praise or blame, some turned round by "not": only the order of the words tells these apart.
static (string[] Texts, float[] Labels) Made()
{
    var random = new Random(1);
    string[] things = ["the plot", "the acting", "the music", "the ending", "the dialogue"], good = ["great", "moving", "clever", "funny"], bad = ["dull", "weak", "silly", "tired"];
    var (texts, labels) = (new string[800], new float[800]);
    for (int i = 0; i < texts.Length; i++)
    {
        bool praises = random.Next(2) == 0;
        labels[i] = praises ? 1 : 0;
        texts[i] = string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ =>
        {
            bool turned = random.Next(3) == 0;
            string[] kind = praises ^ turned ? good : bad;
            return $"{things[random.Next(things.Length)]} was {(turned ? "not " : "")}{kind[random.Next(kind.Length)]}.";
        }));
    }
    return (texts, labels);
}
