"""The JSON that programs rely on (docs/contracts.md): one contract a module, imported by itself."""
