"""The network of the motion workflow in PyTorch 1.13 with Keras's initialisers: LSTM(32), Dense(128, relu), Dense(n, softmax), RMSprop, batch 128, raw values.

usage: motion_lstm.py FOLDER [epochs] [seed]: prints loss and accuracy of each epoch, on the first 80 % and on the last 20 % of the rows.
"""
import sys

import numpy as np
import pandas as pd
import torch
from torch import nn

folder, epochs, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 30, int(sys.argv[3]) if len(sys.argv) > 3 else 1
torch.manual_seed(seed)
features = pd.read_csv(f"{folder}/train_features.csv")
labels = pd.read_csv(f"{folder}/train_labels.csv")
steps = int(features["time"].max()) + 1
x = torch.tensor(features.iloc[:, 2:].to_numpy(np.float32).reshape(-1, steps, 6))
y = torch.tensor(labels["label"].to_numpy())
cut = int(len(x) * 0.8)
classes = int(y.max()) + 1


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(6, 32, batch_first=True)
        self.hidden = nn.Linear(32, 128)
        self.out = nn.Linear(128, classes)
        # One Glorot range over the four gates together, as Keras draws the kernel [6, 128]; PyTorch's gates stand in the order i f g o, and so do Keras's.
        limit = (6 / (6 + 4 * 32)) ** 0.5
        nn.init.uniform_(self.lstm.weight_ih_l0, -limit, limit)
        nn.init.orthogonal_(self.lstm.weight_hh_l0)
        nn.init.zeros_(self.lstm.bias_ih_l0)
        nn.init.zeros_(self.lstm.bias_hh_l0)
        with torch.no_grad():
            self.lstm.bias_ih_l0[32:64] = 1
        for layer in (self.hidden, self.out):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)

    def forward(self, v):
        _, (h, _) = self.lstm(v)
        return self.out(torch.relu(self.hidden(h[0])))


def score(net, a, b):
    with torch.no_grad():
        logits = torch.cat([net(a[i:i + 128]) for i in range(0, len(a), 128)])
    return nn.functional.cross_entropy(logits, b).item(), (logits.argmax(1) == b).float().mean().item()


net = Net()
optimizer = torch.optim.RMSprop(net.parameters(), lr=1e-3, alpha=0.9, eps=1e-7)
for epoch in range(epochs):
    total = hits = 0.0
    for rows in torch.randperm(cut).split(128):
        optimizer.zero_grad()
        logits = net(x[rows])
        loss = nn.functional.cross_entropy(logits, y[rows])
        loss.backward()
        optimizer.step()
        total += loss.item() * len(rows)
        hits += (logits.argmax(1) == y[rows]).sum().item()
    val_loss, val_accuracy = score(net, x[cut:], y[cut:])
    print(f"epoch {epoch + 1}: loss {total / cut:.4f} accuracy {hits / cut:.4f} val_loss {val_loss:.4f} val_accuracy {val_accuracy:.4f}", flush=True)
