using System.Numerics.Tensors;
using Baeum.Compute;
using Baeum.Data;
using Baeum.Learn;

namespace Baeum.Nn.Tests;

public sealed class NeuralEstimatorTests : IDisposable
{
    private static readonly Dataset Iris = Datasets.Iris(), Diabetes = Datasets.Diabetes();

    private static readonly NeuralClassifier Net = new((features, classes) => new Sequential { new Input(features), new Dense(16, "relu"), new Dense(classes, "softmax") }) { Epochs = 60, BatchSize = 8, Seed = 1 };

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.model");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_network_is_a_classifier_among_others()
    {
        var pipe = new Pipeline(("scaler", new StandardScaler()), ("net", Net));
        var scores = ModelSelection.CrossValScore(pipe, Iris.X, Iris.Y, cv: 3);
        var search = new GridSearchCV(pipe, new() { ["net__epochs"] = [1, 60] }) { Cv = 3 }.Fit(Iris.X, Iris.Y);

        Assert.True(scores.Average() > 0.9, $"{scores.Average()}");
        Assert.Equal("{'net__epochs': 60}", $"{search.BestParams}");
        Assert.IsAssignableFrom<IProbabilistic>(new VotingClassifier(("net", Net), ("net 2", Net)) { Voting = "soft" }.Fit(Iris.X, Iris.Y));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_at_any_number_of_threads()
    {
        int before = Threads.Count;
        try
        {
            var results = new[] { 1, 2, 8 }.Select(threads =>
            {
                Threads.Count = threads;
                RandomSeed.Set(3);
                var pipe = new Pipeline(new StandardScaler(), Net with { Seed = null, Epochs = 2 });
                return string.Join(",", ((Tensor<float>)ModelSelection.CrossValPredict(pipe, Iris.X, Iris.Y, cv: 3, method: "predict_proba")).ToArray());
            });
            Assert.Single(results.Distinct());
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Fact]
    public void Text_labels_one_unit_and_one_hot_losses_work()
    {
        Labels names = ((int[])(Labels)Iris.Y).Select(c => c == 0 ? "setosa" : "other").ToArray();
        var one = new NeuralClassifier((features, _) => new Sequential { new Input(features), new Dense(1, "sigmoid") }) { Epochs = 150, BatchSize = 8, Seed = 1 }.Fit(Iris.X, names);
        var hot = (Net with
        {
            Build = (features, classes) =>
            {
                var model = new Sequential { new Input(features), new Dense(classes, "softmax") };
                model.Compile("adam", "categorical_crossentropy");
                return model;
            },
        }).Fit(Iris.X, Iris.Y);

        Assert.Equal(["other", "setosa"], (string[])one.Classes);
        Assert.True(one.Score(Iris.X, names) > 0.9);
        Assert.Equal([150, 2], one.PredictProba(Iris.X).Shape());
        Assert.Equal([150, 3], hot.PredictProba(Iris.X).Shape());
    }

    [Fact]
    public void A_regressor_stops_early_on_the_fold_as_the_steps_before_transform_it()
    {
        EarlyStopping? stopping = null;
        var net = new NeuralRegressor(features => new Sequential { new Input(features), new Dense(1) })
        {
            Epochs = 200,
            Seed = 1,
            Callbacks = () => [stopping = new EarlyStopping { Monitor = "val_loss", Patience = 1, MinDelta = 1e9 }],
        };
        var pipe = new Pipeline(new StandardScaler(), net);
        ModelSelection.CrossValScore(pipe, Diabetes.X, Diabetes.Y, cv: 2);

        Assert.InRange(stopping!.StoppedEpoch, 1, 3);
    }

    [Fact]
    public void A_fitted_network_is_saved_as_every_model()
    {
        var model = new Pipeline(new StandardScaler(), Net with { Epochs = 1 }).Fit(Iris.X, Iris.Y);
        model.Save(_path);
        var regressor = new NeuralRegressor(features => new Sequential { new Input(features), new Dense(1) }).Fit(Diabetes.X, Diabetes.Y);

        Assert.Equal(model.PredictProba(Iris.X).ToArray(), FittedModel.Load<IProbabilistic>(_path).PredictProba(Iris.X).ToArray());
        regressor.Save(_path);
        Assert.Equal(regressor.Predict(Diabetes.X).ToArray(), FittedModel.Load<IRegressor>(_path).Predict(Diabetes.X).ToArray());
    }

    [Fact]
    public void Says_what_does_not_fit()
    {
        var wrong = new NeuralClassifier((features, _) => new Sequential { new Input(features), new Dense(2, "softmax") });

        Assert.Contains("the last layer has 2 units for 3 classes", Assert.Throws<ArgumentException>(() => wrong.Fit(Iris.X, Iris.Y)).Message);
        Assert.Contains("was fitted on 4 features", Assert.Throws<ArgumentException>(() => (Net with { Epochs = 1 }).Fit(Iris.X, Iris.Y).Predict(Iris.X.Columns(..3))).Message);
    }
}
