"""The chat in a web browser, for this machine alone.

Invariant: only pages that this server made may talk to it. There are no passwords, so a request with
another host's name (a name made to point here) or from another site's page is refused.
"""

from __future__ import annotations

import contextlib
import logging
import socket
from collections.abc import Awaitable, Callable

from aiohttp import web
from rich.console import Console
from textual_serve.server import Server

HOST = "127.0.0.1"
_TITLE = "Report assistant"
# Style sheets and fonts of other sites, which the page would load otherwise, are left out.
_POLICY = "style-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-ancestors 'none'"

# Who opens the page may type at once: the terminal in it takes the keys as soon as it shows something.
_FOCUS = """\
<script>
  new MutationObserver((_, watch) => {
    if (document.body.classList.contains("-first-byte")) {
      watch.disconnect();
      document.querySelector(".xterm-helper-textarea").focus();
    }
  }).observe(document.body, { attributeFilter: ["class"] });
</script>
</body>"""
_USUAL = 8000

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ChatServer(Server):
    """Serve the chat that `command` starts, one process for each page that is open."""

    def __init__(self, command: str, port: int) -> None:
        super().__init__(command, host=HOST, port=port, title=_TITLE)
        self.console = Console(stderr=True)

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        names = {f"{HOST}:{self.port}", f"localhost:{self.port}"}

        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            origin = request.headers.get("Origin")
            if request.host not in names or (origin and origin.removeprefix("http://") not in names):
                raise web.HTTPForbidden(text=f"this server is for http://{HOST}:{self.port} alone")
            response = await handler(request)
            if isinstance(response, web.Response) and request.path == "/" and response.text:
                response.text = response.text.replace("</body>", _FOCUS)
            if not response.prepared:
                response.headers["Content-Security-Policy"] = _POLICY
            return response

        app.middlewares.append(guard)
        return app

    def initialize_logging(self) -> None:
        """Say what goes wrong, not every page that is asked for."""
        logging.basicConfig(level=logging.ERROR)

    async def on_startup(self, app: web.Application) -> None:
        """Say where the chat is."""
        self.console.print(
            f"the chat is at {self.public_url} for this machine; Ctrl+C ends it", highlight=False
        )


def free_port() -> int:
    """Return a port that nothing listens on: the usual one, or any where that is taken."""
    for port in (_USUAL, 0):
        with contextlib.suppress(OSError), socket.create_server((HOST, port)) as found:
            return int(found.getsockname()[1])
    return _USUAL


def serve_chat(command: str, port: int) -> None:
    """Serve the chat that `command` starts, on the loopback address, until it is interrupted.

    Raises:
        OSError: the port is taken.
    """
    with socket.create_server((HOST, port)):
        pass  # it is free: the address is not told in vain
    ChatServer(command, port).serve()
