"""Which reports there are, where they are kept, and all that is saved of them."""
