"""What words and numbers mean, whoever wrote them."""
