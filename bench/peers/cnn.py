"""Convolutional networks of PyTorch: training steps with Adam, and the prediction of one image."""
import torch
from timing import measure
from torch import nn

torch.set_num_threads(2)


def letters():
    return nn.Sequential(nn.Conv2d(1, 128, 3, padding=1), nn.ReLU(), nn.Conv2d(128, 128, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
                         nn.Flatten(), nn.Linear(25088, 128), nn.ReLU(), nn.Linear(128, 10))


def cifar():
    return nn.Sequential(nn.Conv2d(3, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
                         nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.Conv2d(64, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
                         nn.Flatten(), nn.Linear(4096, 256), nn.ReLU(), nn.Linear(256, 10))


def lenet():
    return nn.Sequential(nn.Conv2d(1, 6, 5), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
                         nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))


def separable():
    layers, channels = [], 64
    for filters in (128, 128):
        layers += [nn.Conv2d(channels, channels, 3, padding=1, groups=channels, bias=False), nn.BatchNorm2d(channels), nn.ReLU(),
                   nn.Conv2d(channels, filters, 1, bias=False), nn.BatchNorm2d(filters), nn.ReLU()]
        channels = filters
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(128, 10))


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(64, 64, 3, padding=1, bias=False), nn.BatchNorm2d(64), nn.ReLU(), nn.Conv2d(64, 64, 3, padding=1, bias=False), nn.BatchNorm2d(64))
        self.head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))

    def forward(self, x):
        return self.head(torch.relu(self.body(x) + x))


def sequences():
    return nn.Sequential(nn.Conv1d(6, 64, 5), nn.ReLU(), nn.Conv1d(64, 64, 5), nn.ReLU(), nn.MaxPool1d(2), nn.Conv1d(64, 64, 5), nn.ReLU(),
                         nn.AdaptiveAvgPool1d(1), nn.Flatten(), nn.Linear(64, 10))


def step(model, x, y):
    optimizer, loss = torch.optim.Adam(model.parameters(), 1e-3), torch.nn.CrossEntropyLoss()

    def run():
        optimizer.zero_grad()
        loss(model(x), y).backward()
        optimizer.step()
    return run


def predict(model, x):
    model.eval()

    def run():
        with torch.inference_mode():
            torch.softmax(model(x), 1)
    return run


CASES = [("letters 28x28x1", 32, letters, (1, 28, 28)), ("cifar 32x32x3", 32, cifar, (3, 32, 32)), ("lenet 32x32x1", 32, lenet, (1, 32, 32)), ("lenet 32x32x1", 128, lenet, (1, 32, 32)),
         ("separable 28x28x64", 32, separable, (64, 28, 28)), ("residual 28x28x64", 32, Residual, (64, 28, 28)), ("conv1d 600x6", 128, sequences, (6, 600))]

for name, batch, make, shape in CASES:
    measure(f"{name}, batch {batch}", step(make(), torch.rand(batch, *shape), torch.arange(batch) % 10))
    if batch == 32 or name != "lenet 32x32x1":
        measure(f"{name}, predict 1", predict(make(), torch.rand(1, *shape)))
