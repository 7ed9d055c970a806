"""What accidents and typists do to a file of text."""

import random

PIECES = [
    *("：", "，", "　", "\t", "\u200b", "\u2028", "\ufeff", "\x07", "\0", "\r", "\n", "\n\n", " "),
    *('"', "'", "[", "]", "{", "}", "- ", ": ", ":", "#", "&a ", "*a", "!x ", "? ", "| ", "> "),
    *(
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "编号: ",
        "测评标准:",
        "<<: ",
        "99%",
        "９",
        "是",
        "~",
        "null",
    ),
]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Do to a file what accidents and typists do."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(data))
        lines = data.split(b"\n")
        row = chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
            case 1:
                data = data[:at] + data[at + chance.randrange(40) :]
            case 2:
                text = data.decode(errors="replace")
                place = chance.randrange(len(text))
                text = text[:place] + chance.choice(PIECES) + text[place + chance.randrange(2) :]
                data = text.encode()
            case 3:
                data = b"\n".join(lines[:row] + lines[row + 1 :])
            case 4:
                data = b"\n".join([*lines[:row], lines[chance.randrange(len(lines))], *lines[row:]])
            case 5:
                data = b"\n".join([*lines[:row], b" " * chance.randrange(9) + lines[row].lstrip()])
            case 6:
                data = b"\n".join([*lines[:row], lines[row] + b"  ", *lines[row + 1 :]])
            case _:
                data = data.replace(b": ", "：".encode(), chance.randrange(1, 3))
        data = data or b"\n"
    return data
