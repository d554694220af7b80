"""The least that can be done: the same answers from the framework and the driver alone."""
