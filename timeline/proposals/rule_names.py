"""The names of the rules that only proposals have, beside those of expressions; `docs/drafts.md` explains each."""

from typing import Literal

from timeline.texts.rule_names import OtherRule, RuleName, UndatedRule

SourceRule = Literal["day-count", "either-order", "going-on", "order-of-text", "span", "statement"]
"""The rules by which words that are no date themselves give one."""

LeftOutRule = Literal["compared", "fiscal"]
"""The rules of dates that are not proposed: with which something is only compared, and of the year of a company."""

FoundRule = RuleName | UndatedRule | SourceRule | LeftOutRule
OtherFoundRule = OtherRule | Literal["month", "other-order"]
"""The rules of other readings: 'month' takes years with a dash for one month, '1904-05'; 'other-order' swaps both."""
