"""Mails to people: their words, their looks, and what has to be looked up before one leaves."""
