"""What every address of the server takes and answers, as OpenAPI: for programs, and as a contract for tests."""
