"""Rules over ids: named, known, used, and unlike others. One rule a file, found by itself."""
