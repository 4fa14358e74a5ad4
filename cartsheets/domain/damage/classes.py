"""The classes of damage that can be repaired, each with its words for a person.

Differences that only a file format makes (line ends, composed letters, tabs) are none of them: they
are never told, and there is nothing to switch.
"""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "lost_leading_zero": "Leading zeros lost",
    "lost_plus": "Plus signs lost",
    "scientific": "Long numbers in scientific notation",
    "rounded_number": "Long numbers rounded to 15 digits",
    "became_number": "Texts turned into numbers",
    "percent": "Percents turned into numbers",
    "currency": "Amounts turned into numbers",
    "became_date": "Texts turned into dates",
    "became_flag": "Texts turned into TRUE or FALSE",
    "became_formula": "Texts turned into formulas",
    "mojibake": "Accented letters garbled",
    "lost_characters": "Letters replaced by question marks",
    "truncated": "Long texts cut off",
    "nbsp": "Spaces replaced by unusual ones",
    "zero_width": "Invisible characters put in",
    "trimmed": "Spaces at the ends removed",
    "padded": "Spaces at the ends added",
    "smart_quotes": "Typographic quotation marks and dashes in e-mails and phones",
    "case_only": "Capitals changed in e-mails",
}
"""Words for each class, in the order they are shown."""
