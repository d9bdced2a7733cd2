"""The columns a peer adds up, in the order of its answer, and how it prints them."""

import json
import sys

AMOUNTS = ["Dư nợ trong hạn", "Dư nợ quá hạn", "Dư nợ khoanh", "Lãi DT trong năm", "Lãi TT trong năm"]
COMMUNE = "Mã xã"


def print_sums(table):
    sums = table.groupby(COMMUNE)[AMOUNTS].sum()
    json.dump({commune: [int(amount) for amount in row] for commune, row in zip(sums.index, sums.values)}, sys.stdout)
