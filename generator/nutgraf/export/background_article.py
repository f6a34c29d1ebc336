"""Explainers as schema.org BackgroundNewsArticle."""

from urllib.parse import quote

from nutgraf.core.addresses import explainer_url, file_path
from nutgraf.core.explainer import Explainer, Image
from nutgraf.export.claim_review import claim_node
from nutgraf.export.publication import Publication
from nutgraf.export.schema_org import authors, cited_work, place, source_article, subject
from nutgraf.export.website import CONTEXT, Node, publisher


def background_article(explainer: Explainer, publication: Publication) -> Node:
    """The BackgroundNewsArticle of an explainer; the site knows its own address."""
    annotations, options = explainer.annotations, publication.options
    url = f"{options.site_url}{explainer_url(explainer.slug)}"
    sources = [cited_work(source) for source in annotations.sources]
    return {
        "@context": CONTEXT,
        "@type": "BackgroundNewsArticle",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "headline": explainer.title or explainer.slug,
        "description": publication.wording.plain(annotations.summary, explainer),
        "image": _image(annotations.image, explainer.slug, publication),
        "author": authors(explainer, options),
        "publisher": publisher(options),
        "datePublished": annotations.published,
        "dateModified": annotations.updated or annotations.published,
        "inLanguage": publication.language(explainer),
        "about": [
            *({"@type": "Thing", "name": topic} for topic in annotations.topics),
            *map(subject, annotations.people),
        ],
        "mentions": [claim_node(claim, explainer, publication) for claim in annotations.claims],
        "isBasedOn": source_article(explainer),
        "citation": sources,
        "backstory": {"@type": "WebPageElement", "url": f"{url}#sources"} if sources else None,
        "contentLocation": [place(location) for location in annotations.locations],
        "correction": [
            {
                "@type": "CorrectionComment",
                "text": publication.wording.plain(correction.text, explainer),
                "datePublished": correction.date,
            }
            for correction in annotations.corrections
        ],
        "translationOfWork": _original(explainer, publication),
        "workTranslation": _translations(explainer, publication),
    }


def _image(image: Image | None, slug: str, publication: Publication) -> Node | None:
    if image is None:
        return None
    return {
        "@type": "ImageObject",
        "url": f"{publication.options.site_url}{quote(file_path(slug, image.file))}",
        "caption": image.caption or image.alt,
        "creditText": image.credit,
    }


def _original(explainer: Explainer, publication: Publication) -> Node | None:
    original = explainer.annotations.translation_of
    return _work(original.target, publication) if original else None


def _translations(explainer: Explainer, publication: Publication) -> list[Node]:
    found = (_work(slug, publication) for slug in publication.catalogue.translations.get(explainer.slug, ()))
    return [work for work in found if work]


def _work(slug: str, publication: Publication) -> Node | None:
    if not publication.has_page(slug):
        return None
    entry, url = publication.catalogue.entries[slug], f"{publication.options.site_url}{explainer_url(slug)}"
    return {
        "@type": "BackgroundNewsArticle",
        "@id": url,
        "url": url,
        "headline": entry.title or slug,
        "inLanguage": entry.language or publication.options.language,
    }
