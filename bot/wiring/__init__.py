"""Who is put together with whom: only here and in the commands a surface meets a store."""
