"""The handlers, one module a kind of page; `adapters.web.app` says which address each answers."""
