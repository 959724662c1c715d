#! feature: loggers are no values that a library can hold
import logging

from drupe import compile

logger = logging.getLogger(__name__)


@compile()
def main(n: int) -> int:
    logger.info("called with %d", n)  # error: [captured-object-unsupported]
    return n
