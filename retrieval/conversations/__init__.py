"""What a question means after another one, and among several articles."""
