"""`python -m cartsheets.cli` is `cartsheets-cli`."""

import sys

from cartsheets.cli import main

if __name__ == "__main__":
    sys.exit(main())
