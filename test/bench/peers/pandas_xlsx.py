import sys

import pandas
from sums import AMOUNTS, COMMUNE, print_sums

print_sums(pandas.read_excel(sys.argv[1], skiprows=3, usecols=[COMMUNE, *AMOUNTS], dtype={COMMUNE: str}))
