"""Training steps (RMSprop) and a prediction with PyTorch's recurrent layers."""
import torch
from torch import nn
from timing import measure

torch.set_num_threads(2)


class Last(nn.Module):
    """Recurrent layers, then dense ones on the last output (of both directions)."""
    def __init__(self, recurrent, dense):
        super().__init__()
        self.recurrent, self.dense = recurrent, dense

    def forward(self, x):
        y, _ = self.recurrent(x)
        if self.recurrent.bidirectional:
            n = self.recurrent.hidden_size
            return self.dense(torch.cat([y[:, -1, :n], y[:, 0, n:]], dim=1))
        return self.dense(y[:, -1])


def train(name, recurrent, dense, shape, classes):
    model, x, y = Last(recurrent, dense), torch.rand(shape), torch.arange(shape[0]) % classes
    optimizer, loss = torch.optim.RMSprop(model.parameters(), 1e-3, alpha=0.9), nn.CrossEntropyLoss()

    def run():
        optimizer.zero_grad()
        loss(model(x), y).backward()
        optimizer.step()
    measure(name, run)


def motion(name, recurrent):
    train(f"{name}, (128, 600, 6)", recurrent, nn.Sequential(nn.Linear(32, 128), nn.ReLU(), nn.Linear(128, 61)), (128, 600, 6), 61)


def predict():
    lstm, x = nn.LSTM(6, 32, batch_first=True), torch.rand(1, 600, 6)

    def run():
        with torch.no_grad():
            lstm(x)[0][:, -1].numpy()
    measure("predict LSTM(32), (1, 600, 6)", run)


motion("LSTM(32)", nn.LSTM(6, 32, batch_first=True))
motion("GRU(32)", nn.GRU(6, 32, batch_first=True))
motion("SimpleRNN(32)", nn.RNN(6, 32, batch_first=True))
train("LSTM(128), (32, 100, 64)", nn.LSTM(64, 128, batch_first=True), nn.Linear(128, 10), (32, 100, 64), 10)
train("2 LSTM(64), (64, 50, 32)", nn.LSTM(32, 64, num_layers=2, batch_first=True), nn.Linear(64, 10), (64, 50, 32), 10)
train("LSTM(512), (64, 35, 512)", nn.LSTM(512, 512, batch_first=True), nn.Linear(512, 10), (64, 35, 512), 10)
train("Bidirectional GRU(64), (32, 200, 16)", nn.GRU(16, 64, batch_first=True, bidirectional=True), nn.Linear(128, 10), (32, 200, 16), 10)
predict()
