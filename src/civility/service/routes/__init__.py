"""The doors of the service, one module each."""
