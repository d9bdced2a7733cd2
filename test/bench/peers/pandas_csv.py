import sys

import pandas
from sums import AMOUNTS, COMMUNE, print_sums

print_sums(pandas.read_csv(sys.argv[1], skiprows=1, usecols=[COMMUNE, *AMOUNTS], dtype={COMMUNE: str}))
