"""Samples of classes, the same as bench/Baeum.Bench/Workloads/LearnSamples.cs makes."""
import numpy as np


def uniform(samples, features):
    r = np.random.RandomState(1)
    x = (2 * r.random_sample((samples, features)) - 1).astype("float32")
    return x.astype(float), 2 * r.random_sample(samples) - 1


def curved(samples, features):
    x, noise = uniform(samples, features)
    return x, ((x[:, :10] ** 2).sum(1) + noise > 3.3).astype(int)


def straight(samples, features):
    x, noise = uniform(samples, features)
    return x, (x @ (np.arange(features) % 5 - 2) + 2 * noise > 0).astype(int)


def sided(samples, features, classes):
    r = np.random.RandomState(1)
    x = (2 * r.random_sample((samples, features)) - 1).astype("float32").astype(float)
    j, k = np.arange(features)[:, None], np.arange(classes)[None, :]
    scores = x @ ((j * (k + 1) + k * 3) % 5 - 2) + 4 * r.random_sample((samples, classes))
    return x, scores.argmax(1)
