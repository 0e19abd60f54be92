"""A folder of CSV files, as an agency can export it from its spreadsheets or its rostering system.

docs/how-to/import-a-branch.md says which files and columns there are.
"""

from rota_engine.formats.csv_folder.reading import read, start_date
from rota_engine.formats.csv_folder.writing import write, write_rota

__all__ = ["read", "start_date", "write", "write_rota"]
