"""The demo's pages in a real browser.

`pytest -m browser` holds them to the database; `python -m tests.browser.screenshots FOLDER` takes
pictures of all of them.
"""
