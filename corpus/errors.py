"""The errors of this room.

CorpusError
├── BadText            the bytes are not an article that we can read (empty, binary, too large, ...)
├── BadDate            a date that was given does not exist or cannot be read
├── BadDescription     a title or a source that was given cannot be one
├── NoSuchArticle      no article has that id (or it is removed, or it is not)
├── BadSynonyms        what shall mean the same is too little, too much, or no words
├── NoSuchSynonyms     no group of synonyms has that id
├── BadLink            a link is no web address, leads where none may, or brings no page
├── BadManifest        a line of a folder that is imported says nothing we can use
├── BadTarget          a copy of the articles cannot be written there
├── NoSuchFile         a file or folder that was named is not there
├── UnreadableFile     it is there and cannot be read: a folder, a pipe, a device, no permission
└── StoreError
    ├── NotADatabase   the file is no database of ours, or a newer version's
    └── StoreUnusable  cannot be read or written (read-only, disk full, locked, no permission)

A message names the thing, the reason and the way out; it is in English here and the front end may say it in another
language by the class, ``code`` and ``details``.
"""

from __future__ import annotations


class CorpusError(Exception):
    """Base of everything that this room raises on purpose.

    ``code`` names the case for translation (``"empty"``, ``"binary"``, ...); ``details`` are the values the message
    was made of (all strings or integers).
    """

    def __init__(self, message: str, code: str, **details: str | int) -> None:
        super().__init__(message)
        self.code = code
        self.details = details


class BadText(CorpusError):
    """The bytes are not an article that we can read."""


class BadDate(CorpusError):
    """A date that was given does not exist or cannot be read."""


class BadDescription(CorpusError):
    """What was given as a title or a source of an article cannot be one.

    ``code``: "no_title", "long_title", "no_source" or "long_source".
    """


class NoSuchArticle(CorpusError):
    """No article has that id, or it is not in the state that the operation needs."""


class BadSynonyms(CorpusError):
    """What shall mean the same is no group of expressions.

    ``code``: "few_expressions", "many_expressions", "blank_expression", "long_expression" or "no_expression".
    """


class NoSuchSynonyms(CorpusError):
    """No group of synonyms has that id."""


class BadLink(CorpusError):
    """A link is no web address, leads to an address that is not public, or brings no page.

    ``code``: "scheme", "credentials", "address", "unreachable", "status", "too_large", "timeout" or "redirects"; the
    details have the link's ``host``.
    """


class BadManifest(CorpusError):
    """A line of a manifest cannot be used.

    ``code``: "not_json", "no_file_named", "no_text" or "outside".
    """


class BadTarget(CorpusError):
    """A copy of the articles cannot be written there.

    ``code``: "itself", "is_folder", "exists", "in_use", "not_empty", "no_folder" or "no_parent".
    """


class NoSuchFile(CorpusError):
    """A file or folder that was named is not there."""


class UnreadableFile(CorpusError):
    """A file that is there and cannot be read: a folder, a pipe, a device, one without permission."""


class StoreError(CorpusError):
    """The database cannot serve."""


class NotADatabase(StoreError):
    """The file is no database of ours, or one of a newer version."""


class StoreUnusable(StoreError):
    """The database cannot be read or written: read-only, disk full, locked, no permission."""
