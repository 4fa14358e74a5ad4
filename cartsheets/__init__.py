"""CartSheets: a store's customers and customer groups in a workbook, and safely back.

A person exports customers from a 3dcart / Shift4Shop store into a spreadsheet, edits them there or
in the program's own grid, reviews every difference three ways (as exported, as edited, as in the
store now), and pushes the reviewed changes back in batches at the pace the store allows.

`domain` decides, `store`, `workbook` and `ledger` touch the world, `steps` join them into what a
person does, and `gui` and `cli` start steps and listen.
"""

__version__ = "0.1.0"
