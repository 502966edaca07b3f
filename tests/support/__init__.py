"""What several tests share: builders and stand-ins for the outside world."""
