"""`python -m bot` is the command `prakerja-bot`."""

import sys

from bot.cli.main import main

sys.exit(main())
