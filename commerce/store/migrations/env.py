"""What Alembic runs: the connection comes from `commerce.store.schema`, in its transaction."""

from alembic import context

from commerce.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite can't change a column in place
    user_module_prefix="",
)
context.run_migrations()
