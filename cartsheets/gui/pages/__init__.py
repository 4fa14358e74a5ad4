"""The pages. Each takes values and emits wishes; `registry` lists them, the window joins wishes to jobs."""
