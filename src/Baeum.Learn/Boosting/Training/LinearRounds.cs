namespace Baeum.Learn;

/// <summary>Rounds that change linear weights by coordinate descent, one feature after the other: <c>gblinear</c>.</summary>
/// <remarks>Sums in double of products in float, as XGBoost has them on one thread. Source: Bradley, Kyrola, Bickson, Guestrin (2011).</remarks>
internal sealed class LinearRounds : IBoostingRounds
{
    private readonly BoostingSamples _samples;
    private readonly Booster _start;
    private readonly LinearSettings _settings;
    private readonly LinearColumns _columns;
    private readonly FeatureOrder _order;
    private readonly float[] _weights;
    private readonly int _features, _outputs;
    private readonly float _alpha, _lambda;
    private float _rate;
    private int _rounds;

    public LinearRounds(BoostingPlan plan, BoostingSamples samples, Booster start)
    {
        (_samples, _start, _settings) = (samples, start, plan.Linear);
        (_features, _outputs, _rounds) = (start.NFeatures, start.NOutputs, start.BoostedRounds);
        _weights = start.Weights.Length > 0 ? [.. start.Weights] : new float[(_features + 1) * _outputs];
        _columns = new(samples.X);
        _order = new(_settings, _features, _outputs, new StandardRandom((uint)plan.Trees.Seed));
        double sum = samples.Targets.Weights.Length == 0 ? samples.Count : samples.Targets.Weights.Sum(w => (double)w);
        (_alpha, _lambda, _rate) = ((float)(_settings.RegAlpha * sum), (float)(_settings.RegLambda * sum), _settings.LearningRate);
    }

    public Booster Model => _start with { Weights = [.. _weights], BoostedRounds = _rounds };

    public void SetLearningRate(double rate) => _rate = (float)rate;

    public void Prepare(BoostingSamples samples, float[] margins)
    {
    }

    public void Boost(float[] gradients, float[] hessians, float[] margins, WatchedSamples[] watched)
    {
        int rows = _samples.Count;
        for (int output = 0; output < _outputs; output++)
            ChangeBias(output, gradients.AsSpan(output * rows, rows), hessians.AsSpan(output * rows, rows));
        _order.Start(Change);
        if (_settings.Updater == "shotgun")
        {
            for (int i = 0; i < _features; i++)
                if (_order.Next(i, 0, Change) is >= 0 and var feature)
                    for (int output = 0; output < _outputs; output++)
                        Apply(feature, output);
        }
        else
        {
            for (int output = 0; output < _outputs; output++)
                for (int i = 0; i < _features && _order.Next(i, output, Change) is >= 0 and var feature; i++)
                    Apply(feature, output);
        }
        _rounds++;
        var model = Model;
        model.Margins(_samples.X, null, _samples.BaseMargin).CopyTo(margins, 0);
        foreach (var set in watched)
            set.Start(model);

        double Change(int feature, int output)
            => _columns.Delta(feature, gradients.AsSpan(output * rows, rows), hessians.AsSpan(output * rows, rows), _weights[feature * _outputs + output], _alpha, _lambda);

        void Apply(int feature, int output)
        {
            float change = (float)(_rate * Change(feature, output));
            if (change == 0)
                return;
            _weights[feature * _outputs + output] += change;
            _columns.AddTo(gradients.AsSpan(output * rows, rows), feature, hessians.AsSpan(output * rows, rows), change);
        }
    }

    private void ChangeBias(int output, Span<float> gradients, ReadOnlySpan<float> hessians)
    {
        double gradient = 0, hessian = 0;
        for (int i = 0; i < gradients.Length; i++)
        {
            gradient += gradients[i];
            hessian += hessians[i];
        }
        float change = (float)(_rate * (-gradient / hessian));
        _weights[_features * _outputs + output] += change;
        for (int i = 0; i < gradients.Length; i++)
            gradients[i] += hessians[i] * change;
    }
}
