from rapport.cli.start import start

start()
