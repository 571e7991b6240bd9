"""The networks of bench/Baeum.Bench in PyTorch, on two threads."""
import torch
from torch import nn

torch.set_num_threads(2)


def mlp():
    return nn.Sequential(nn.Linear(784, 1024), nn.ReLU(), nn.Linear(1024, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 10))
