"""The line of keys at the foot: as many as fit, none cut in two."""

from __future__ import annotations

from textual.widgets import Footer


class Foot(Footer):
    """Show the keys that fit whole; the others are in the help."""

    def on_resize(self) -> None:
        """Look again which keys fit."""
        self.call_after_refresh(self._fit)

    async def recompose(self) -> None:
        """List the keys anew."""
        await super().recompose()
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        for key in self.query("FooterKey"):
            key.visible = key.region.right <= self.region.right
