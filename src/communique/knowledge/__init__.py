"""What is known beforehand, as data: countries, bodies, posts, verbs, instruments, labels, calendars."""
