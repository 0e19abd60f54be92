"""Every read of the rota, always for someone."""

from carewright.rota.queries.asked import AskedLink, AskedWeek, ContractHours, asked_week

__all__ = ["AskedLink", "AskedWeek", "ContractHours", "asked_week"]
