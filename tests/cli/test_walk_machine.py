"""Answers, crashes, merges and other windows in any order come to what was answered."""

from hypothesis import settings
from tests.walk_machine import WalkMachine

TestWalk = WalkMachine.TestCase
TestWalk.settings = settings(
    settings.get_profile("unhurried"), max_examples=40, stateful_step_count=30
)
