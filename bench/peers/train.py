"""Training steps of PyTorch with Adam."""
import torch
from networks import mlp
from timing import measure


def step(model, x, y):
    optimizer, loss = torch.optim.Adam(model.parameters(), 1e-3), torch.nn.CrossEntropyLoss()

    def run():
        optimizer.zero_grad()
        loss(model(x), y).backward()
        optimizer.step()
    return run


for batch in (32, 128):
    measure(f"784-1024-512-256-10, batch {batch}", step(mlp(), torch.rand(batch, 784), torch.arange(batch) % 10))
