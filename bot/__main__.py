"""``python -m bot`` is the `hoibao` command."""

from bot.cli import main

if __name__ == "__main__":
    main()
