#! feature: methods change fields and raise exceptions
class Account:
    def __init__(self, owner: str, balance: float = 0.0) -> None:
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount: float) -> None:
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount: float) -> None:
        if amount > self.balance:
            raise ValueError(f"{self.owner} has only {self.balance:.2f}")
        self.balance -= amount
        self.history.append(("withdraw", amount))


def main(amounts: list[float]) -> tuple[float, list[tuple[str, float]], list[str]]:
    account = Account("ann", 10.0)
    faults = []
    for amount in amounts:
        try:
            if amount < 0:
                account.withdraw(-amount)
            else:
                account.deposit(amount)
        except ValueError as error:
            faults.append(str(error))
    return account.balance, account.history, faults


# run: main([5.0, -3.0, -100.0, 0.0])
# run: main([])
