"""How a reply is shown: laid out once as styled lines, then rendered for a terminal, as plain text, or as JSON."""
