"""The sub-commands, one module each, named like it; its function is `run`.

`arguments` of the package beside knows their words, and brings a module only when its command runs.
"""
