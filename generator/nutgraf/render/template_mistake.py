"""What can be wrong with a template of a site's own."""


class TemplateMistake(Exception):  # noqa: N818 - what went wrong is not in this program
    """A site's own template cannot be used; the message says where and why."""
