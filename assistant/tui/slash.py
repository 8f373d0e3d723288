"""The commands of the chat, for those who type them and for the command palette."""

from typing import NamedTuple


class Command(NamedTuple):
    """Hold a command: its name, what may follow it, what it does, and the screen's action for it."""

    name: str
    follows: str
    does: str
    action: str


COMMANDS = (
    Command("help", "", "show the keys and commands", "help"),
    Command("figures", "[words]", "list the figures of the reports", "figures"),
    Command("outline", "", "list the sections of the report", "outline"),
    Command("reports", "", "list the reports, choose one to read", "reports"),
    Command("find", "[words]", "find words in the report", "find"),
    Command("copy", "[answer|quote|rows|all]", "copy the answer, a quotation, figures", "copy"),
    Command("explain", "", "show how the answer was found", "explain"),
    Command("export", "[markdown|json] [file]", "write the conversation to a file", "export"),
    Command("conversations", "[words]", "open or delete an earlier one", "conversations"),
    Command("history", "[on|off]", "earlier questions; keep them or not", "history"),
    Command("theme", "", "change the colours", "theme"),
    Command("reset", "", "begin a new conversation", "reset"),
    Command("quit", "", "leave", "leave"),
)


def parse_command(text: str) -> tuple[str, str] | None:
    """Return the name and the rest of a slash command, None when `text` is none.

    The beginning of a name will do where it is the beginning of one name only.
    """
    if not text.startswith("/") or text.startswith("//"):
        return None
    name, _, rest = text[1:].partition(" ")
    name = name.casefold()
    exact = [command.name for command in COMMANDS if command.name == name]
    begun = [command.name for command in COMMANDS if name and command.name.startswith(name)]
    found = exact or begun
    return (found[0] if len(found) == 1 else name, rest.strip())


def complete(text: str) -> tuple[Command, ...]:
    """Return the commands that `text` may become."""
    if not text.startswith("/") or " " in text:
        return ()
    return tuple(command for command in COMMANDS if command.name.startswith(text[1:].casefold()))
