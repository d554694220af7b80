"""A fork copies locks as they are. Side threads hold this one while they work, and a fork waits for them."""

import os
import threading

side_work = threading.Lock()

os.register_at_fork(
    before=side_work.acquire,
    after_in_parent=side_work.release,
    after_in_child=side_work.release,
)
