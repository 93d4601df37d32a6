"""What was published: bytes become articles with paragraphs and sentences, and SQLite keeps them."""
