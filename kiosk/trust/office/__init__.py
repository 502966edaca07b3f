"""The office: signs and publishes."""
