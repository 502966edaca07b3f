"""Content as tables for people who work in a spreadsheet, and back without touching anything else."""
