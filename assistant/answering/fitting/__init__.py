"""How well a figure or a sentence fits what is asked: its words, place, time, population and kind."""
