"""PostgreSQL, Redis and Node out of Python wheels, and the supervisor that keeps them and our own processes running.

What `make up` and the tests start on a machine that has none of them, without a container engine and without root.
"""
