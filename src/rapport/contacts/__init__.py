"""Mailboxes and what they tell of those with whom the user exchanges mails."""
