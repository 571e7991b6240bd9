namespace Baeum.Learn;

/// <summary>XGBoost's model files: JSON and UBJSON of the versions 1.0 to 3.x, and the binary format before them.</summary>
internal static class BoosterReader
{
    private const int MostFeatures = 1 << 26, MostOutputs = 1 << 20;

    public static Booster Read(string path) => Read(File.ReadAllBytes(path), path);

    /// <summary>The model of a file's content.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, hostile, or no model of XGBoost; the message names the place.</exception>
    public static Booster Read(ReadOnlySpan<byte> content, string path)
    {
        if (BinaryBoosterReader.Recognizes(content))
            return BinaryBoosterReader.Read(content, path);
        int first = content.IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0 || content[first] != '{')
            throw new InvalidDataException($"{path}: expected a model of XGBoost: JSON or UBJSON, which begin with '{{', or the binary format of old versions, which begins with 'binf'.");
        object? document = IsJson(content[(first + 1)..]) ? ModelJsonReader.Read(content, path) : UbjsonReader.Read(content, path);
        return Booster(new ModelNode(document, path));
    }

    /// <summary>In JSON a name in quotation marks follows; in UBJSON the type of a length.</summary>
    private static bool IsJson(ReadOnlySpan<byte> rest) => rest.IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var at && rest[at] is (byte)'"' or (byte)'}';

    private static Booster Booster(ModelNode root)
    {
        // A serialized (pickled) booster holds its model beside its configuration.
        if (root.Find("Model") is { IsThere: true } serialized)
            root = serialized;
        var learner = root["learner"];
        var sizes = learner["learner_model_param"];
        int features = sizes["num_feature"].Whole(0, MostFeatures);
        int classes = sizes.Find("num_class") is { IsThere: true } c ? c.Whole(0, MostOutputs) : 0;
        int targets = sizes.Find("num_target") is { IsThere: true } t ? t.Whole(1, MostOutputs) : 1;
        if ((long)Math.Max(1, classes) * targets > MostOutputs)
            throw sizes.Error($"{classes} classes of {targets} targets are too many");
        int outputs = Math.Max(1, classes) * targets;
        float[] baseScore = sizes["base_score"].NumberOrList();
        if (baseScore.Length != 1 && baseScore.Length != outputs)
            throw sizes["base_score"].Error($"expected one number, or {outputs}, found {baseScore.Length}");

        var objective = learner["objective"];
        string name = objective["name"].Text();
        var parameters = Parameters(objective);

        var gradient = learner["gradient_booster"];
        string kind = gradient["name"].Text();
        var booster = new Booster(features, kind, [], [], 1, [], [], 0, classes, targets, baseScore, sizes.Find("boost_from_average") is not { IsThere: true } average || average.Text() != "0", name, parameters,
            learner.Find("attributes") is { IsThere: true } attributes ? attributes.Texts() : [],
            Texts(learner.Find("feature_names"), features), Texts(learner.Find("feature_types"), features));
        return kind switch
        {
            "gbtree" => Weighted(Trees(booster, gradient["model"]), gradient, gradient["model"]),
            "dart" => Weighted(Trees(booster, gradient["gbtree"]["model"]), gradient, gradient["gbtree"]["model"]),
            "gblinear" => Linear(booster, gradient["model"]),
            _ => throw gradient["name"].Error($"'{kind}' is unknown; expected gbtree, dart or gblinear"),
        };
    }

    /// <summary>The parameters of an objective by group and name.</summary>
    public static Dictionary<string, string> Parameters(ModelNode objective)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        foreach (string group in objective.Names.Where(group => objective[group].IsObject))
            foreach (var (parameter, text) in objective[group].Texts())
                parameters[$"{group}.{parameter}"] = text;
        return parameters;
    }

    private static Booster Trees(Booster booster, ModelNode model)
    {
        var sizes = model["gbtree_model_param"];
        var nodes = model["trees"].Items();
        if (sizes.Find("num_trees") is { IsThere: true } count && count.Whole(0) != nodes.Length)
            throw count.Error($"{count.Whole(0)} trees are claimed, {nodes.Length} are there");
        int[] info = model["tree_info"].Wholes(null, 0, booster.NOutputs - 1);
        if (info.Length != nodes.Length)
            throw model["tree_info"].Error($"expected one number a tree, {nodes.Length}, found {info.Length}");
        int parallel = sizes.Find("num_parallel_tree") is { IsThere: true } p ? p.Whole(0) : 1;
        BoostedTree[][] trees = [.. nodes.Select(node => BoostedTreeReader.Read(node, booster.NFeatures, booster.NOutputs))];
        return booster with
        {
            Trees = [.. trees.SelectMany(t => t)],
            TreeInfo = [.. trees.SelectMany((t, i) => t.Length > 1 ? Enumerable.Range(0, t.Length) : [info[i]])],
            NumParallelTree = Math.Max(1, parallel),
        };
    }

    /// <summary>What trees of <c>dart</c> count, which stands beside the model, since XGBoost 3.4 in it.</summary>
    private static Booster Weighted(Booster booster, ModelNode gradient, ModelNode model)
    {
        var list = gradient.Find("weight_drop") is { IsThere: true } beside ? beside : model.Find("weight_drop");
        if (!list.IsThere)
            return booster.Kind == "dart" ? throw list.Error("what each tree counts is missing") : booster;
        float[] weights = list.Floats();
        int trees = model["tree_info"].Wholes(null, 0, booster.NOutputs - 1).Length;
        return weights.Length == trees
            ? booster with { Kind = "dart", WeightDrop = [.. weights.SelectMany(w => Enumerable.Repeat(w, booster.Trees.Length / trees))] }
            : throw list.Error($"expected one number a tree, {trees}, found {weights.Length}");
    }

    private static Booster Linear(Booster booster, ModelNode model)
    {
        float[] weights = model["weights"].Floats();
        long expected = (booster.NFeatures + 1L) * booster.NOutputs;
        return weights.Length != expected ? throw model["weights"].Error($"expected {expected} numbers, found {weights.Length}")
            : booster with { Weights = weights, BoostedRounds = model.Find("boosted_rounds") is { IsThere: true } rounds ? rounds.Whole(0) : 0 };
    }

    private static string[] Texts(ModelNode list, int features)
    {
        if (!list.IsThere)
            return [];
        string[] texts = [.. list.Items().Select(item => item.Text())];
        return texts.Length == 0 || texts.Length == features ? texts : throw list.Error($"expected {features} texts, one a feature, found {texts.Length}");
    }
}
