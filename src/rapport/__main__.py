from rapport.cli.main import main

main()
