"""What was typed or piped, made text again where the system read it in another encoding."""


def recovered(text: str, encoding: str = "utf-8") -> str:
    """Return the text; bytes that were no `encoding` are read as GB18030, as old editors save.

    >>> recovered("达标".encode("gbk").decode("utf-8", "surrogateescape"))
    '达标'
    >>> recovered("达标")
    '达标'
    """
    if text.isascii() or not any("\udc80" <= char <= "\udcff" for char in text):
        return text
    raw = text.encode(encoding, "surrogateescape")
    return raw.decode("gb18030", "replace")
