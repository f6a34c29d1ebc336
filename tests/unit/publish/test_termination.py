import os
import signal
import threading

import pytest

from nutgraf.publish.termination import ending_in_order


def test_a_request_to_end_is_an_exit_that_can_be_cleaned_up_after() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit) as caught, ending_in_order():
        os.kill(os.getpid(), signal.SIGTERM)
    assert caught.value.code == 128 + signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) is before


def test_other_threads_leave_signals_alone() -> None:
    seen: list[object] = []
    before = signal.getsignal(signal.SIGTERM)

    def run() -> None:
        with ending_in_order():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert seen == [before]
