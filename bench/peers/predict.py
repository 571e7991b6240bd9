"""Predictions of PyTorch."""
import torch
from networks import mlp
from timing import measure

with torch.inference_mode():
    for rows in (1, 32, 1000):
        model, x = mlp(), torch.rand(rows, 784)
        measure(f"784-1024-512-256-10, {rows} rows", lambda: torch.softmax(model(x), 1))
