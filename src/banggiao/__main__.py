"""``python -m banggiao``."""

from banggiao.cli import main

if __name__ == "__main__":
    main()
