"""What is better said in person, or not at all: one module a topic."""
