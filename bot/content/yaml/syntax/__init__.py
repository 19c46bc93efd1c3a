"""What a YAML syntax error really is, in Indonesian and with the mended line.

The parser stops far from the cause and speaks of tokens; this package looks at the lines.
"""

from bot.content.yaml.syntax.finding import Finding
from bot.content.yaml.syntax.translation import explain

__all__ = ["Finding", "explain"]
