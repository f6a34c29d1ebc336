"""The templates by which themes show what is in a page's front matter."""

from nutgraf.publish.docs_tree.press import HEAD, ITEMS

MAIN = "main.html"
"""The template that themes make pages with."""

OWN_MAIN = "main-of-the-site.html"
"""Where a site's own goes, which the tree's then extends."""

TOC_ITEM = "partials/toc-item.html"
"""The part of Material, and of Zensical's theme, that shows an entry of the table of contents."""


def main_template(*, own: bool, home: str = "") -> str:
    """The template for pages; `own`: the site has one itself, `home`: markup for the home page's head.

    It puts the markup that a page has for the document's head there.
    """
    base = OWN_MAIN if own else "base.html"
    return (
        f'{{% extends "{base}" %}}\n'
        "{% block extrahead %}{{ super() }}"
        f"{{% if page and page.meta and page.meta.{HEAD} %}}{{{{ page.meta.{HEAD} }}}}"
        # MkDocs' own themes describe the home page alone.
        '{% if config.theme.name in ["mkdocs", "readthedocs"] and page.meta.description %}'
        '<meta name="description" content="{{ page.meta.description }}">{% endif %}'
        "{% endif %}"
        f"{{% if page and page.is_homepage %}}{_literal(home)}{{% endif %}}"
        "{% endblock %}\n"
    )


def _literal(markup: str) -> str:
    """Markup, in which only texts in JSON may look like a template, so that it is none."""
    for begin in "{%#":
        markup = markup.replace(f"{{{begin}", f"\\u007b{begin}")
    return markup


def toc_item_template() -> str:
    """The template for an entry of the table of contents; with the entries below a section's."""
    return f"""\
<li class="md-nav__item">
  <a href="{{{{ toc_item.url }}}}" class="md-nav__link">
    <span class="md-ellipsis">
      {{% if toc_item.typeset %}}<span class="md-typeset">{{{{ toc_item.typeset.title }}}}</span>
      {{% elif toc_item.content %}}<span class="md-typeset">{{{{ toc_item.content }}}}</span>
      {{% else %}}{{{{ toc_item.title }}}}{{% endif %}}
    </span>
  </a>
  {{% set entries = page.meta.{ITEMS}[toc_item.id] if page.meta and page.meta.{ITEMS} else none %}}
  {{% if toc_item.children or entries %}}
    <nav class="md-nav" aria-label="{{{{ toc_item.title | striptags | e }}}}">
      <ul class="md-nav__list">
        {{% for toc_item in toc_item.children %}}
          {{% include "{TOC_ITEM}" %}}
        {{% endfor %}}
        {{% for entry in entries or [] %}}
          <li class="md-nav__item">
            <a href="#{{{{ entry.id }}}}" class="md-nav__link">
              <span class="md-ellipsis">{{{{ entry.title }}}}</span>
            </a>
          </li>
        {{% endfor %}}
      </ul>
    </nav>
  {{% endif %}}
</li>
"""
