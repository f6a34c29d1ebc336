"""nutgraf's templates, translated: written by tools/templates.py, as `make templates` runs it.

The code of each function here defines those of one template as globals of what it is run with.
"""

# mypy: ignore-errors

from nutgraf.render.compiled.template import CompiledTemplate

DIGESTS: dict[str, str] = {}
PAGES: dict[str, CompiledTemplate] = {}
MACROS: dict[str, CompiledTemplate] = {}

DIGESTS['claim/assessment.html'] = 'd28e2cdcf537752f2f1611440ee29057'
def _claim_2f_assessment_2e_html():
 global page_claim_2f_assessment_2e_html
 def page_claim_2f_assessment_2e_html(values):
  given_card = values['card'] if 'card' in values else undefined(name='card')
  out = []
  out += ('<div class="ng-section ng-assessment">\n', escaped(given_card.assessment), '\n</div>',)
  return ''.join(out)
PAGES['claim/assessment.html'] = CompiledTemplate(_claim_2f_assessment_2e_html.__code__, {
}, (), ())

DIGESTS['claim/card.html'] = '7bda2694201202d885da648847f8f568'
def _claim_2f_card_2e_html():
 global page_claim_2f_card_2e_html
 def page_claim_2f_card_2e_html(values):
  given_card = values['card'] if 'card' in values else undefined(name='card')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += ('<article class="ng-claim ng-verdict--', escaped(given_card.verdict.id), '" id="claim-', escaped(given_card.id), '" aria-labelledby="claim-', escaped(given_card.id), '.sentence">\n',)
  out += (parts_2f_claim_2e_html_verdict(given_card, ), '\n',)
  out += ('<h3 id="claim-', escaped(given_card.id), '.sentence">', escaped(given_card.claim), '</h3>\n',)
  out += (parts_2f_claim_2e_html_by(given_card, ), '\n',)
  if given_card.quotation:
   out += (parts_2f_quotation_2e_html_quotation(given_card.quotation, given_language, ), '\n',)
  if given_card.assessment:
   out += ('<div class="ng-assessment">\n', escaped(given_card.assessment), '\n</div>\n',)
  out += (parts_2f_claim_2e_html_evidence(given_card, ), '\n',)
  out += (parts_2f_claim_2e_html_rebuttals(given_card, ), '\n',)
  out += (parts_2f_claim_2e_html_particulars(given_card, ), '\n',)
  out += (parts_2f_claim_2e_html_actions(given_card, ), '\n',)
  out += ('</article>',)
  return ''.join(out)
PAGES['claim/card.html'] = CompiledTemplate(_claim_2f_card_2e_html.__code__, {
}, ('parts/claim.html', 'parts/quotation.html'), ())

DIGESTS['claim/evidence.html'] = '79d89e6d663dbe11a4e7e34c32b36bb9'
def _claim_2f_evidence_2e_html():
 global page_claim_2f_evidence_2e_html
 def page_claim_2f_evidence_2e_html(values):
  given_card = values['card'] if 'card' in values else undefined(name='card')
  out = []
  out += ('<div class="ng-section">\n', parts_2f_claim_2e_html_evidence(given_card, ), '\n</div>',)
  return ''.join(out)
PAGES['claim/evidence.html'] = CompiledTemplate(_claim_2f_evidence_2e_html.__code__, {
}, ('parts/claim.html',), ())

DIGESTS['claim/excerpt.html'] = '277fe84ff6067e4b1587ddeb250e0d48'
def _claim_2f_excerpt_2e_html():
 global page_claim_2f_excerpt_2e_html
 def page_claim_2f_excerpt_2e_html(values):
  given_card = values['card'] if 'card' in values else undefined(name='card')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  given_explainer = values['explainer'] if 'explainer' in values else undefined(name='explainer')
  out = []
  out += ('<div class="ng-excerpt ng-verdict--', escaped(given_card.verdict.id), '">\n',)
  out += (parts_2f_claim_2e_html_verdict(given_card, given_with_meaning=True, ), '\n',)
  out += ('<p class="ng-excerpt__claim"><a href="', escaped(given_card.permanent_link), '">', escaped(given_card.claim), '</a></p>\n',)
  out += (parts_2f_claim_2e_html_by(given_card, ), '\n',)
  if given_card.quotation:
   out += (parts_2f_quotation_2e_html_words(given_card.quotation, given_language, ), '\n',)
  out += ('<p class="ng-credit">',)
  _trans_claim_2f_excerpt_2e_html_0 = parts_2f_inline_2e_html_link(given_explainer, )
  out += ((format_claim_2f_excerpt_2e_html_0 % {'title': _trans_claim_2f_excerpt_2e_html_0, }), '</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['claim/excerpt.html'] = CompiledTemplate(_claim_2f_excerpt_2e_html.__code__, {
 'format_claim_2f_excerpt_2e_html_0': 'From the explainer %(title)s',
}, ('parts/claim.html', 'parts/inline.html', 'parts/quotation.html'), ())

DIGESTS['claim/head.html'] = '389e690272865c17d4d48bea9c62a0f1'
def _claim_2f_head_2e_html():
 global page_claim_2f_head_2e_html
 def page_claim_2f_head_2e_html(values):
  given_card = values['card'] if 'card' in values else undefined(name='card')
  given_steps = values['steps'] if 'steps' in values else undefined(name='steps')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += ('<div class="ng-head ng-claim-head ng-verdict--', escaped(given_card.verdict.id), '">\n',)
  out += (parts_2f_trail_2e_html_trail(given_steps, ), '\n',)
  out += (parts_2f_claim_2e_html_verdict(given_card, given_with_meaning=True, ), '\n',)
  out += (parts_2f_claim_2e_html_by(given_card, ), '\n',)
  if given_card.quotation:
   out += (parts_2f_quotation_2e_html_quotation(given_card.quotation, given_language, ), '\n',)
  out += (parts_2f_claim_2e_html_particulars(given_card, ), '\n',)
  out += (parts_2f_claim_2e_html_actions(given_card, given_with_link=False, ), '\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['claim/head.html'] = CompiledTemplate(_claim_2f_head_2e_html.__code__, {
}, ('parts/claim.html', 'parts/quotation.html', 'parts/trail.html'), ())

DIGESTS['claim/passage.html'] = '85ae294e0c8d094d8ea4807c38bdedcc'
def _claim_2f_passage_2e_html():
 global page_claim_2f_passage_2e_html
 def page_claim_2f_passage_2e_html(values):
  given_passages = values['passages'] if 'passages' in values else undefined(name='passages')
  given_written_in = values['written_in'] if 'written_in' in values else undefined(name='written_in')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  given_credit = values['credit'] if 'credit' in values else undefined(name='credit')
  out = []
  out += ('<div class="ng-section">\n',)
  out += ('<div class="ng-article ng-wide">\n',)
  items_0 = list(given_passages)
  length_0 = len(items_0)
  for index_0, passage_claim_2f_passage_2e_html_1 in enumerate(items_0, 1):
   if (passage_claim_2f_passage_2e_html_1.gap and (not (index_0 == 1))):
    out += (parts_2f_passages_2e_html_gap(passage_claim_2f_passage_2e_html_1.gap, ), '\n',)
   out += (parts_2f_passages_2e_html_text(passage_claim_2f_passage_2e_html_1, Markup(parts_2f_inline_2e_html_written_in(given_written_in, given_language, )), ), '\n',)
  out += ('</div>\n',)
  if given_credit:
   out += ('<p class="ng-credit">', parts_2f_inline_2e_html_credit(given_credit, given_language, ),)
   if given_credit.license:
    out += (parts_2f_inline_2e_html_dot(), (format_claim_2f_passage_2e_html_0 % {'license': escaped(given_credit.license), }),)
   out += ('</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['claim/passage.html'] = CompiledTemplate(_claim_2f_passage_2e_html.__code__, {
 'format_claim_2f_passage_2e_html_0': 'Licence: %(license)s',
}, ('parts/inline.html', 'parts/passages.html'), ())

DIGESTS['claim/places.html'] = 'afde0f2c275e3a164c2b523e96bbba13'
def _claim_2f_places_2e_html():
 global page_claim_2f_places_2e_html
 def page_claim_2f_places_2e_html(values):
  given_map = values['map'] if 'map' in values else undefined(name='map')
  out = []
  out += ('<div class="ng-section">\n', parts_2f_map_2e_html_figure(given_map, 'places-map', ), '\n</div>',)
  return ''.join(out)
PAGES['claim/places.html'] = CompiledTemplate(_claim_2f_places_2e_html.__code__, {
}, ('parts/map.html',), ())

DIGESTS['claim/related.html'] = '18300fde3bc5f80b45cd889cdf3bf33c'
def _claim_2f_related_2e_html():
 global page_claim_2f_related_2e_html
 def page_claim_2f_related_2e_html(values):
  given_card = values['card'] if 'card' in values else undefined(name='card')
  out = []
  out += ('<div class="ng-section">\n', parts_2f_claim_2e_html_rebuttals(given_card, ), '\n', parts_2f_claim_2e_html_related(words_claim_2f_related_2e_html_0, given_card.relations.same_claimant, ), '\n', parts_2f_claim_2e_html_related(words_claim_2f_related_2e_html_1, given_card.relations.others, ), '\n</div>',)
  return ''.join(out)
PAGES['claim/related.html'] = CompiledTemplate(_claim_2f_related_2e_html.__code__, {
 'words_claim_2f_related_2e_html_0': 'More by the same claimant',
 'words_claim_2f_related_2e_html_1': 'Also examined in this explainer',
}, ('parts/claim.html',), ())

DIGESTS['claim/sources.html'] = '77e86340aef284f22b370f988183ee25'
def _claim_2f_sources_2e_html():
 global page_claim_2f_sources_2e_html
 def page_claim_2f_sources_2e_html(values):
  given_cited = values['cited'] if 'cited' in values else undefined(name='cited')
  out = []
  out += ('<div class="ng-section">\n', parts_2f_sources_2e_html_numbered(given_cited, ), '\n</div>',)
  return ''.join(out)
PAGES['claim/sources.html'] = CompiledTemplate(_claim_2f_sources_2e_html.__code__, {
}, ('parts/sources.html',), ())

DIGESTS['embed/claim.html'] = '6dbe6cb88eee4a6b2175dbdfe9ead6e3'
def _embed_2f_claim_2e_html():
 global page_embed_2f_claim_2e_html
 def page_embed_2f_claim_2e_html(values):
  given_language = values['language'] if 'language' in values else undefined(name='language')
  given_subject = values['subject'] if 'subject' in values else undefined(name='subject')
  given_site = values['site'] if 'site' in values else undefined(name='site')
  given_canonical = values['canonical'] if 'canonical' in values else undefined(name='canonical')
  given_style = values['style'] if 'style' in values else undefined(name='style')
  given_script = values['script'] if 'script' in values else undefined(name='script')
  given_card = values['card'] if 'card' in values else undefined(name='card')
  out = []
  out += ('<!doctype html>\n<html lang="', escaped(given_language.tag), '" dir="', escaped(given_language.direction), '">\n<head>\n',)
  out += ('<meta charset="utf-8">\n<title>', escaped(given_subject.words),)
  if given_site.words:
   out += (' – ', escaped(given_site.words),)
  out += ('</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<meta name="color-scheme" content="light dark">\n',)
  if given_canonical:
   out += ('<link rel="canonical" href="', escaped(given_canonical), '">\n',)
  out += ('<style>', escaped(given_style), '</style>\n<script src="', escaped(given_script), '" defer></script>',)
  out += ('</head>\n<body class="nutgraf">\n<main class="ng-frame ng-verdict--', escaped(given_card.verdict.id), '">\n',)
  out += ('<p class="ng-frame__verdict">', parts_2f_inline_2e_html_shape(given_card.verdict, ), escaped(given_card.verdict.label), '</p>\n',)
  out += ('<h1><a href="', escaped(given_card.claim.href), '" target="_top" rel="noopener">', escaped(given_card.claim.words), '</a></h1>\n',)
  out += ('<p class="ng-frame__by">',)
  if given_card.claimant:
   part_0 = []
   part_0 += ('<bdi>', escaped(given_card.claimant.words), '</bdi>',)
   name_embed_2f_claim_2e_html_1 = ''.join(part_0)
   out += ((format_embed_2f_claim_2e_html_0 % {'name': name_embed_2f_claim_2e_html_1, }),)
  else:
   out += (words_embed_2f_claim_2e_html_1,)
  if given_card.made:
   out += ('<span class="ng-dot" aria-hidden="true"> · </span>', parts_2f_inline_2e_html_time(given_card.made, ),)
  out += ('</p>\n',)
  if given_card.reasons:
   out += ('<p>', escaped(given_card.reasons), '</p>\n',)
  if given_card.evidence:
   out += ('<ul class="ng-frame__evidence" aria-label="', words_embed_2f_claim_2e_html_2, '">\n',)
   for (stance_embed_2f_claim_2e_html_3, title_embed_2f_claim_2e_html_4, count_embed_2f_claim_2e_html_5, ) in given_card.evidence:
    out += ('<li>', parts_2f_claim_2e_html_stance(stance_embed_2f_claim_2e_html_3, ), escaped(title_embed_2f_claim_2e_html_4), ' <b>', escaped(count_embed_2f_claim_2e_html_5), '</b></li>\n',)
   out += ('</ul>\n',)
  back_embed_2f_claim_2e_html_6 = words_embed_2f_claim_2e_html_3
  out += ('<footer class="ng-frame__foot">\n<p><a href="', escaped(given_subject.href), '" target="_top" rel="noopener">', back_embed_2f_claim_2e_html_6, '</a></p>\n',)
  if given_site.words:
   out += ('<p class="ng-frame__site"><a href="', escaped(given_site.href), '" target="_top" rel="noopener"><bdi>', escaped(given_site.words), '</bdi></a></p>\n',)
  out += ('</footer>',)
  out += ('</main>\n</body>\n</html>',)
  return ''.join(out)
PAGES['embed/claim.html'] = CompiledTemplate(_embed_2f_claim_2e_html.__code__, {
 'format_embed_2f_claim_2e_html_0': 'Claimed by %(name)s',
 'words_embed_2f_claim_2e_html_1': 'Claimant not named',
 'words_embed_2f_claim_2e_html_2': 'Evidence',
 'words_embed_2f_claim_2e_html_3': 'Full assessment',
}, ('parts/claim.html', 'parts/inline.html'), ('embed/head.html', 'embed/foot.html'))

DIGESTS['embed/foot.html'] = '0cab785318108ac75c1532dbf94a7bc1'
def _embed_2f_foot_2e_html():
 global page_embed_2f_foot_2e_html
 def page_embed_2f_foot_2e_html(values):
  given_subject = values['subject'] if 'subject' in values else undefined(name='subject')
  given_back = values['back'] if 'back' in values else undefined(name='back')
  given_site = values['site'] if 'site' in values else undefined(name='site')
  out = []
  out += ('<footer class="ng-frame__foot">\n<p><a href="', escaped(given_subject.href), '" target="_top" rel="noopener">', escaped(given_back), '</a></p>\n',)
  if given_site.words:
   out += ('<p class="ng-frame__site"><a href="', escaped(given_site.href), '" target="_top" rel="noopener"><bdi>', escaped(given_site.words), '</bdi></a></p>\n',)
  out += ('</footer>',)
  return ''.join(out)
PAGES['embed/foot.html'] = CompiledTemplate(_embed_2f_foot_2e_html.__code__, {
}, (), ())

DIGESTS['embed/head.html'] = '5bf74e74d0fcf0868e4eae7852dcefab'
def _embed_2f_head_2e_html():
 global page_embed_2f_head_2e_html
 def page_embed_2f_head_2e_html(values):
  given_subject = values['subject'] if 'subject' in values else undefined(name='subject')
  given_site = values['site'] if 'site' in values else undefined(name='site')
  given_canonical = values['canonical'] if 'canonical' in values else undefined(name='canonical')
  given_style = values['style'] if 'style' in values else undefined(name='style')
  given_script = values['script'] if 'script' in values else undefined(name='script')
  out = []
  out += ('<meta charset="utf-8">\n<title>', escaped(given_subject.words),)
  if given_site.words:
   out += (' – ', escaped(given_site.words),)
  out += ('</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<meta name="color-scheme" content="light dark">\n',)
  if given_canonical:
   out += ('<link rel="canonical" href="', escaped(given_canonical), '">\n',)
  out += ('<style>', escaped(given_style), '</style>\n<script src="', escaped(given_script), '" defer></script>',)
  return ''.join(out)
PAGES['embed/head.html'] = CompiledTemplate(_embed_2f_head_2e_html.__code__, {
}, (), ())

DIGESTS['embed/map.html'] = '10cdfdf711fe126781dd649e625ddbaa'
def _embed_2f_map_2e_html():
 global page_embed_2f_map_2e_html
 def page_embed_2f_map_2e_html(values):
  given_language = values['language'] if 'language' in values else undefined(name='language')
  given_subject = values['subject'] if 'subject' in values else undefined(name='subject')
  given_site = values['site'] if 'site' in values else undefined(name='site')
  given_canonical = values['canonical'] if 'canonical' in values else undefined(name='canonical')
  given_style = values['style'] if 'style' in values else undefined(name='style')
  given_script = values['script'] if 'script' in values else undefined(name='script')
  given_embed = values['embed'] if 'embed' in values else undefined(name='embed')
  out = []
  out += ('<!doctype html>\n<html lang="', escaped(given_language.tag), '" dir="', escaped(given_language.direction), '">\n<head>\n',)
  out += ('<meta charset="utf-8">\n<title>', escaped(given_subject.words),)
  if given_site.words:
   out += (' – ', escaped(given_site.words),)
  out += ('</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n<meta name="color-scheme" content="light dark">\n',)
  if given_canonical:
   out += ('<link rel="canonical" href="', escaped(given_canonical), '">\n',)
  out += ('<style>', escaped(given_style), '</style>\n<script src="', escaped(given_script), '" defer></script>',)
  out += ('</head>\n<body class="nutgraf">\n<main class="ng-frame">\n<h1><a href="', escaped(given_subject.href), '" target="_top" rel="noopener">', escaped(given_subject.words), '</a></h1>\n',)
  if given_embed.map.wide:
   out += ('<div class="ng-frame__wide">', escaped(given_embed.map.wide), '</div>\n',)
  out += ('<div class="ng-frame__narrow">', escaped(given_embed.map.narrow), '</div>\n',)
  out += ('<ul class="ng-frame__places">\n',)
  for (place_embed_2f_map_2e_html_1, is_main_embed_2f_map_2e_html_2, ) in given_embed.places:
   out += ('<li>',)
   if is_main_embed_2f_map_2e_html_2:
    out += ('<b>',)
   out += ('<a href="', escaped(place_embed_2f_map_2e_html_1.href), '" target="_top" rel="noopener">', escaped(place_embed_2f_map_2e_html_1.words), '</a>',)
   if is_main_embed_2f_map_2e_html_2:
    out += ('</b>',)
   out += ('</li>\n',)
  if given_embed.more:
   out += ('<li>', escaped(given_embed.more), '</li>\n',)
  out += ('</ul>\n',)
  if given_embed.elsewhere:
   out += ('<p class="ng-frame__by">', (format_embed_2f_map_2e_html_1 % {'names': escaped(do_join(evaluation, given_embed.elsewhere, words_embed_2f_map_2e_html_0, )), }), '</p>\n',)
  back_embed_2f_map_2e_html_3 = words_embed_2f_map_2e_html_2
  out += ('<footer class="ng-frame__foot">\n<p><a href="', escaped(given_subject.href), '" target="_top" rel="noopener">', back_embed_2f_map_2e_html_3, '</a></p>\n',)
  if given_site.words:
   out += ('<p class="ng-frame__site"><a href="', escaped(given_site.href), '" target="_top" rel="noopener"><bdi>', escaped(given_site.words), '</bdi></a></p>\n',)
  out += ('</footer>',)
  out += ('</main>\n</body>\n</html>',)
  return ''.join(out)
PAGES['embed/map.html'] = CompiledTemplate(_embed_2f_map_2e_html.__code__, {
 'words_embed_2f_map_2e_html_0': ', ',
 'format_embed_2f_map_2e_html_1': 'Not on the map: %(names)s',
 'words_embed_2f_map_2e_html_2': 'Read the explainer',
}, (), ('embed/head.html', 'embed/foot.html'))

DIGESTS['explainer/article.html'] = '9f815e98ab81ff59fa7efb3d46be1973'
def _explainer_2f_article_2e_html():
 global page_explainer_2f_article_2e_html
 def page_explainer_2f_article_2e_html(values):
  given_article = values['article'] if 'article' in values else undefined(name='article')
  given_written_in = values['written_in'] if 'written_in' in values else undefined(name='written_in')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  given_credit = values['credit'] if 'credit' in values else undefined(name='credit')
  out = []
  out += ('<div class="ng-section">\n',)
  if (not given_article.whole):
   out += ('<p class="ng-meta">', words_explainer_2f_article_2e_html_0, '</p>\n',)
  if given_article.is_annotated:
   out += ('<p class="ng-meta ng-keys" hidden><label><input type="checkbox" checked> <span>', (format_explainer_2f_article_2e_html_1 % {'next': Markup('<kbd>n</kbd>', ), 'previous': Markup('<kbd>p</kbd>', ), }), '</span></label></p>\n',)
  out += ('<div class="ng-article ng-wide">\n',)
  for part_explainer_2f_article_2e_html_1 in given_article.passages:
   if part_explainer_2f_article_2e_html_1.passage.gap:
    out += (parts_2f_passages_2e_html_gap(part_explainer_2f_article_2e_html_1.passage.gap, ), '\n',)
   out += (parts_2f_passages_2e_html_text(part_explainer_2f_article_2e_html_1.passage, Markup(parts_2f_inline_2e_html_written_in(given_written_in, given_language, )), ), '\n',)
   if part_explainer_2f_article_2e_html_1.notes:
    out += ('<ul class="ng-notes" style="--ng-rows: ', escaped(part_explainer_2f_article_2e_html_1.rows), '">\n',)
    for note_explainer_2f_article_2e_html_3 in part_explainer_2f_article_2e_html_1.notes:
     if note_explainer_2f_article_2e_html_3.verdict:
      out += ('<li class="ng-note ng-verdict--', escaped(note_explainer_2f_article_2e_html_3.verdict.id), '" id="note-claim-', escaped(note_explainer_2f_article_2e_html_3.id), '" data-claim="', escaped(note_explainer_2f_article_2e_html_3.id), '">\n<p><span class="ng-note__verdict">', parts_2f_inline_2e_html_shape(note_explainer_2f_article_2e_html_3.verdict, ), escaped(note_explainer_2f_article_2e_html_3.verdict.label), '</span>',)
      if note_explainer_2f_article_2e_html_3.claimant:
       out += ('<span class="ng-note__claimant"><span class="ng-dot" aria-hidden="true"> · </span>', escaped(note_explainer_2f_article_2e_html_3.claimant), '</span>',)
      out += ('</p>\n<p class="ng-note__claim">', parts_2f_inline_2e_html_link(note_explainer_2f_article_2e_html_3.item, ), '</p>\n</li>\n',)
     else:
      out += ('<li class="ng-note ng-note--location" id="note-location-', escaped(note_explainer_2f_article_2e_html_3.id), '" data-location="', escaped(note_explainer_2f_article_2e_html_3.id), '">\n<p>',)
      _trans_explainer_2f_article_2e_html_4 = parts_2f_inline_2e_html_link(note_explainer_2f_article_2e_html_3.item, )
      out += ((format_explainer_2f_article_2e_html_2 % {'name': _trans_explainer_2f_article_2e_html_4, }), '</p>\n</li>\n',)
    out += ('</ul>\n',)
  if given_article.last_gap:
   out += (parts_2f_passages_2e_html_gap(given_article.last_gap, ), '\n',)
  out += ('</div>\n',)
  if given_credit:
   out += ('<p class="ng-credit">', parts_2f_inline_2e_html_credit(given_credit, given_language, ),)
   if given_credit.license:
    out += (parts_2f_inline_2e_html_dot(), (format_explainer_2f_article_2e_html_3 % {'license': escaped(given_credit.license), }),)
   out += ('</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['explainer/article.html'] = CompiledTemplate(_explainer_2f_article_2e_html.__code__, {
 'words_explainer_2f_article_2e_html_0': 'Shown are the passages that this page speaks of.',
 'format_explainer_2f_article_2e_html_1': 'Keys %(next)s and %(previous)s go to the next and the previous passage',
 'format_explainer_2f_article_2e_html_2': 'Place: %(name)s',
 'format_explainer_2f_article_2e_html_3': 'Licence: %(license)s',
}, ('parts/inline.html', 'parts/passages.html'), ())

DIGESTS['explainer/background.html'] = '4be2dedfafd3ef7709d4310526d9acfd'
def _explainer_2f_background_2e_html():
 global page_explainer_2f_background_2e_html
 def page_explainer_2f_background_2e_html(values):
  given_parts = values['parts'] if 'parts' in values else undefined(name='parts')
  out = []
  out += ('<div class="ng-section ng-background">\n',)
  for (section_explainer_2f_background_2e_html_1, text_explainer_2f_background_2e_html_2, citations_explainer_2f_background_2e_html_3, ) in given_parts:
   out += ('<section aria-labelledby="background-', escaped(section_explainer_2f_background_2e_html_1.id), '">\n<h3 id="background-', escaped(section_explainer_2f_background_2e_html_1.id), '">', escaped(section_explainer_2f_background_2e_html_1.heading), '</h3>\n', escaped(text_explainer_2f_background_2e_html_2), '\n',)
   if citations_explainer_2f_background_2e_html_3:
    out += ('<p class="ng-meta">',)
    _trans_explainer_2f_background_2e_html_4 = parts_2f_inline_2e_html_cites(citations_explainer_2f_background_2e_html_3, )
    out += ((format_explainer_2f_background_2e_html_0 % {'numbers': _trans_explainer_2f_background_2e_html_4, }), '</p>\n',)
   out += ('</section>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['explainer/background.html'] = CompiledTemplate(_explainer_2f_background_2e_html.__code__, {
 'format_explainer_2f_background_2e_html_0': 'Sources %(numbers)s',
}, ('parts/inline.html',), ())

DIGESTS['explainer/claims.html'] = '49c36afe4df53660953513c1394bce4a'
def _explainer_2f_claims_2e_html():
 global page_explainer_2f_claims_2e_html
 def page_explainer_2f_claims_2e_html(values):
  given_cards = values['cards'] if 'cards' in values else undefined(name='cards')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += ('<div class="ng-section ng-claims">\n',)
  for card_explainer_2f_claims_2e_html_1 in given_cards:
   out += ('<article class="ng-claim ng-verdict--', escaped(card_explainer_2f_claims_2e_html_1.verdict.id), '" id="claim-', escaped(card_explainer_2f_claims_2e_html_1.id), '" aria-labelledby="claim-', escaped(card_explainer_2f_claims_2e_html_1.id), '.sentence">\n',)
   out += (parts_2f_claim_2e_html_verdict(card_explainer_2f_claims_2e_html_1, ), '\n',)
   out += ('<h3 id="claim-', escaped(card_explainer_2f_claims_2e_html_1.id), '.sentence">', escaped(card_explainer_2f_claims_2e_html_1.claim), '</h3>\n',)
   out += (parts_2f_claim_2e_html_by(card_explainer_2f_claims_2e_html_1, ), '\n',)
   if card_explainer_2f_claims_2e_html_1.quotation:
    out += (parts_2f_quotation_2e_html_quotation(card_explainer_2f_claims_2e_html_1.quotation, given_language, ), '\n',)
   if card_explainer_2f_claims_2e_html_1.assessment:
    out += ('<div class="ng-assessment">\n', escaped(card_explainer_2f_claims_2e_html_1.assessment), '\n</div>\n',)
   out += (parts_2f_claim_2e_html_evidence(card_explainer_2f_claims_2e_html_1, ), '\n',)
   out += (parts_2f_claim_2e_html_rebuttals(card_explainer_2f_claims_2e_html_1, ), '\n',)
   out += (parts_2f_claim_2e_html_particulars(card_explainer_2f_claims_2e_html_1, ), '\n',)
   out += (parts_2f_claim_2e_html_actions(card_explainer_2f_claims_2e_html_1, ), '\n',)
   out += ('</article>',)
  out += ('</div>',)
  return ''.join(out)
PAGES['explainer/claims.html'] = CompiledTemplate(_explainer_2f_claims_2e_html.__code__, {
}, ('parts/claim.html', 'parts/quotation.html'), ('claim/card.html',))

DIGESTS['explainer/corrections.html'] = 'b846d934afc4ae525116589b641473da'
def _explainer_2f_corrections_2e_html():
 global page_explainer_2f_corrections_2e_html
 def page_explainer_2f_corrections_2e_html(values):
  given_corrections = values['corrections'] if 'corrections' in values else undefined(name='corrections')
  out = []
  out += ('<div class="ng-section">\n',)
  out += ('<ul class="ng-corrections">\n',)
  for (when_explainer_2f_corrections_2e_html_1, text_explainer_2f_corrections_2e_html_2, ) in given_corrections:
   out += ('<li><p class="ng-corrections__when">', parts_2f_inline_2e_html_time(when_explainer_2f_corrections_2e_html_1, ), '</p>\n<div class="ng-corrections__text">', escaped(text_explainer_2f_corrections_2e_html_2), '</div></li>\n',)
  out += ('</ul>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['explainer/corrections.html'] = CompiledTemplate(_explainer_2f_corrections_2e_html.__code__, {
}, ('parts/inline.html',), ())

DIGESTS['explainer/foot.html'] = '4849d1e02f7efc4dc8e7bb72db38ae3f'
def _explainer_2f_foot_2e_html():
 global page_explainer_2f_foot_2e_html
 def page_explainer_2f_foot_2e_html(values):
  given_file = values['file'] if 'file' in values else undefined(name='file')
  given_embed = values['embed'] if 'embed' in values else undefined(name='embed')
  given_annotations = values['annotations'] if 'annotations' in values else undefined(name='annotations')
  out = []
  if (given_file or given_embed):
   out += ('<footer class="ng-section ng-foot">\n',)
   if given_file:
    out += (parts_2f_data_2e_html_explainer(given_file, given_annotations, ), '\n',)
   if given_embed:
    out += ('<p class="ng-meta ng-downloads"><a href="#embed-locations-map">', words_explainer_2f_foot_2e_html_0, '</a></p>\n',)
   out += ('</footer>\n',)
  return ''.join(out)
PAGES['explainer/foot.html'] = CompiledTemplate(_explainer_2f_foot_2e_html.__code__, {
 'words_explainer_2f_foot_2e_html_0': 'Embed the map',
}, ('parts/data.html',), ())

DIGESTS['explainer/glossary.html'] = '92d6d2b84567bff38d423a75255785bd'
def _explainer_2f_glossary_2e_html():
 global page_explainer_2f_glossary_2e_html
 def page_explainer_2f_glossary_2e_html(values):
  given_terms = values['terms'] if 'terms' in values else undefined(name='terms')
  out = []
  out += ('<div class="ng-section">\n',)
  out += ('<dl class="ng-glossary">\n',)
  for entry_explainer_2f_glossary_2e_html_1 in given_terms:
   out += ('<div class="ng-glossary__entry" id="', escaped(entry_explainer_2f_glossary_2e_html_1.id), '">\n<dt>', escaped(entry_explainer_2f_glossary_2e_html_1.term), '</dt>\n<dd><div id="', escaped(entry_explainer_2f_glossary_2e_html_1.definition_id), '">', escaped(entry_explainer_2f_glossary_2e_html_1.definition), '</div>\n',)
   if entry_explainer_2f_glossary_2e_html_1.use:
    out += ('<p class="ng-glossary__use"><a href="', escaped(entry_explainer_2f_glossary_2e_html_1.use), '" aria-label="', (format_explainer_2f_glossary_2e_html_0 % {'term': escaped(entry_explainer_2f_glossary_2e_html_1.term), }), '"><span aria-hidden="true">↩</span></a></p>\n',)
   out += ('</dd>\n</div>\n',)
  out += ('</dl>\n',)
  out += ('<template id="ng-tip">\n<div class="ng-tip" popover="manual">\n<div class="ng-tip__text"></div>\n<p class="ng-tip__more"><a href="">', words_explainer_2f_glossary_2e_html_1, '</a></p>\n</div>\n</template>\n</div>',)
  return ''.join(out)
PAGES['explainer/glossary.html'] = CompiledTemplate(_explainer_2f_glossary_2e_html.__code__, {
 'format_explainer_2f_glossary_2e_html_0': 'Back to where the page speaks of %(term)s',
 'words_explainer_2f_glossary_2e_html_1': 'Glossary',
}, (), ())

DIGESTS['explainer/head.html'] = '681366212a418ea66b4a0ec46af86690'
def _explainer_2f_head_2e_html():
 global page_explainer_2f_head_2e_html
 def page_explainer_2f_head_2e_html(values):
  given_steps = values['steps'] if 'steps' in values else undefined(name='steps')
  given_head = values['head'] if 'head' in values else undefined(name='head')
  given_furniture = values['furniture'] if 'furniture' in values else undefined(name='furniture')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += ('<div class="ng-head">\n',)
  out += (parts_2f_trail_2e_html_trail(given_steps, ), '\n',)
  if given_head.draft:
   out += ('<p class="ng-draft"><strong>', words_explainer_2f_head_2e_html_0, '</strong> ', words_explainer_2f_head_2e_html_1, '</p>\n',)
  if given_head.topics:
   out += ('<ul class="ng-topics">\n',)
   for topic_explainer_2f_head_2e_html_1 in given_head.topics:
    out += ('<li>', parts_2f_inline_2e_html_link(topic_explainer_2f_head_2e_html_1, ), '</li>\n',)
   out += ('</ul>\n',)
  if given_furniture:
   if (((given_furniture.byline or given_furniture.published) or given_furniture.updated) or given_furniture.minutes):
    out += ('<p class="ng-byline">',)
    if given_furniture.byline:
     out += ('<span class="ng-byline__authors">', parts_2f_inline_2e_html_link(given_furniture.byline, ), '</span> ',)
    if given_furniture.published:
     out += ('<span>',)
     _trans_explainer_2f_head_2e_html_2 = parts_2f_inline_2e_html_time(given_furniture.published, )
     out += ((format_explainer_2f_head_2e_html_2 % {'date': _trans_explainer_2f_head_2e_html_2, }), '</span> ',)
    if given_furniture.updated:
     out += ('<span>',)
     _trans_explainer_2f_head_2e_html_3 = parts_2f_inline_2e_html_time(given_furniture.updated, )
     out += ((format_explainer_2f_head_2e_html_3 % {'date': _trans_explainer_2f_head_2e_html_3, }), '</span> ',)
    if given_furniture.minutes:
     out += ('<span>', (ngettext('About %(count)s minute to read', 'About %(count)s minutes to read', given_furniture.minutes) % {'num': escaped(given_furniture.minutes), 'count': escaped(given_furniture.minutes), }), '</span>',)
    out += ('</p>\n',)
   if given_furniture.credit:
    out += ('<p class="ng-credit">',)
    _trans_explainer_2f_head_2e_html_4 = parts_2f_inline_2e_html_credit(given_furniture.credit, given_language, )
    out += ((format_explainer_2f_head_2e_html_4 % {'article': _trans_explainer_2f_head_2e_html_4, }),)
    if given_furniture.credit.retrieved:
     out += ('<span class="ng-dot" aria-hidden="true"> · </span>',)
     _trans_explainer_2f_head_2e_html_5 = parts_2f_inline_2e_html_time(given_furniture.credit.retrieved, )
     out += ((format_explainer_2f_head_2e_html_5 % {'date': _trans_explainer_2f_head_2e_html_5, }),)
    out += ('</p>\n',)
   if given_furniture.translation_of:
    out += ('<p class="ng-credit">',)
    _trans_explainer_2f_head_2e_html_6 = parts_2f_inline_2e_html_foreign(given_furniture.translation_of.link, given_furniture.translation_of.language, given_language, )
    out += ((format_explainer_2f_head_2e_html_6 % {'title': _trans_explainer_2f_head_2e_html_6, }), '</p>\n',)
   if given_furniture.also_in:
    part_7 = []
    items_8 = list(given_furniture.also_in)
    length_8 = len(items_8)
    for index_8, other_explainer_2f_head_2e_html_9 in enumerate(items_8, 1):
     part_7 += ('<a href="', escaped(other_explainer_2f_head_2e_html_9.link.href), '" hreflang="', escaped(other_explainer_2f_head_2e_html_9.language.tag), '"', parts_2f_inline_2e_html_written_in(other_explainer_2f_head_2e_html_9.language, given_language, ), '>', escaped(other_explainer_2f_head_2e_html_9.link.words), '</a>',)
     if (not (index_8 == length_8)):
      part_7 += (words_explainer_2f_head_2e_html_7,)
    names_explainer_2f_head_2e_html_10 = ''.join(part_7)
    out += ('<p class="ng-credit">', (format_explainer_2f_head_2e_html_8 % {'languages': names_explainer_2f_head_2e_html_10, }), '</p>\n',)
   if given_furniture.picture:
    out += ('<figure class="ng-picture">\n<img src="', escaped(given_furniture.picture.address), '" alt="', escaped(given_furniture.picture.image.alt), '">\n',)
    if (given_furniture.picture.image.caption or given_furniture.picture.image.credit):
     out += ('<figcaption>', escaped(given_furniture.picture.image.caption),)
     if given_furniture.picture.image.credit:
      out += (' <span class="ng-picture__credit">', escaped(given_furniture.picture.image.credit), '</span>',)
     out += ('</figcaption>\n',)
    out += ('</figure>\n',)
   if given_furniture.glance:
    out += ('<div class="ng-glance" role="group" aria-labelledby="at-a-glance">\n<p class="ng-glance__title" id="at-a-glance">', words_explainer_2f_head_2e_html_9, '</p>\n',)
    if given_furniture.glance.bar:
     out += ('<p class="ng-glance__claims"><bdi>', (ngettext('%(count)s claim examined', '%(count)s claims examined', given_furniture.glance.bar.total) % {'num': escaped(given_furniture.glance.bar.total), 'count': escaped(given_furniture.glance.bar.total), }), '</bdi></p>\n', parts_2f_bar_2e_html_bar(given_furniture.glance.bar, ), '\n', parts_2f_bar_2e_html_legend(given_furniture.glance.bar, ), '\n',)
    if given_furniture.glance.facts:
     out += ('<dl class="ng-facts">\n',)
     for fact_explainer_2f_head_2e_html_12 in given_furniture.glance.facts:
      out += ('<div><dt>', parts_2f_inline_2e_html_link(fact_explainer_2f_head_2e_html_12.part, ), '</dt><dd>', escaped(fact_explainer_2f_head_2e_html_12.words), '</dd></div>\n',)
     out += ('</dl>\n',)
    out += ('</div>\n',)
   if given_furniture.related:
    out += ('<p class="ng-credit">',)
    _trans_explainer_2f_head_2e_html_13 = parts_2f_inline_2e_html_links(given_furniture.related, )
    out += ((format_explainer_2f_head_2e_html_10 % {'titles': _trans_explainer_2f_head_2e_html_13, }), '</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['explainer/head.html'] = CompiledTemplate(_explainer_2f_head_2e_html.__code__, {
 'words_explainer_2f_head_2e_html_0': 'Draft',
 'words_explainer_2f_head_2e_html_1': 'This page is not published yet.',
 'format_explainer_2f_head_2e_html_2': 'Published %(date)s',
 'format_explainer_2f_head_2e_html_3': 'Updated %(date)s',
 'format_explainer_2f_head_2e_html_4': 'Based on %(article)s',
 'format_explainer_2f_head_2e_html_5': 'Retrieved %(date)s',
 'format_explainer_2f_head_2e_html_6': 'Translated from %(title)s',
 'words_explainer_2f_head_2e_html_7': ', ',
 'format_explainer_2f_head_2e_html_8': 'Also in: %(languages)s',
 'words_explainer_2f_head_2e_html_9': 'At a glance',
 'format_explainer_2f_head_2e_html_10': 'See also %(titles)s',
}, ('parts/inline.html', 'parts/trail.html', 'parts/bar.html'), ('parts/furniture.html',))

DIGESTS['explainer/key-points.html'] = 'dd8efb161f87e6b9541e50e521580123'
def _explainer_2f_key_2d_points_2e_html():
 global page_explainer_2f_key_2d_points_2e_html
 def page_explainer_2f_key_2d_points_2e_html(values):
  given_points = values['points'] if 'points' in values else undefined(name='points')
  out = []
  out += ('<div class="ng-section ng-key-points">\n',)
  out += ('<ul id="key-points-list">\n',)
  for point_explainer_2f_key_2d_points_2e_html_1 in given_points:
   out += ('<li>', escaped(point_explainer_2f_key_2d_points_2e_html_1), '</li>\n',)
  out += ('</ul>\n',)
  out += (parts_2f_inline_2e_html_copy_button('key-points-list', words_explainer_2f_key_2d_points_2e_html_0, ), '\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['explainer/key-points.html'] = CompiledTemplate(_explainer_2f_key_2d_points_2e_html.__code__, {
 'words_explainer_2f_key_2d_points_2e_html_0': 'Copy',
}, ('parts/inline.html',), ())

DIGESTS['explainer/locations.html'] = '2bbdb25a7de9d2548a6e873c8f559f3e'
def _explainer_2f_locations_2e_html():
 global page_explainer_2f_locations_2e_html
 def page_explainer_2f_locations_2e_html(values):
  given_map = values['map'] if 'map' in values else undefined(name='map')
  given_embed = values['embed'] if 'embed' in values else undefined(name='embed')
  given_cards = values['cards'] if 'cards' in values else undefined(name='cards')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  given_files = values['files'] if 'files' in values else undefined(name='files')
  out = []
  out += ('<div class="ng-section ng-locations">\n',)
  if given_map:
   out += (parts_2f_map_2e_html_figure(given_map, 'locations-map', ), '\n',)
  if given_embed:
   out += ('<div class="ng-actions ng-wide">\n', parts_2f_embed_2e_html_code(given_embed, 'locations-map', ), '\n</div>\n',)
  items_0 = list(given_cards)
  length_0 = len(items_0)
  for index_0, card_explainer_2f_locations_2e_html_1 in enumerate(items_0, 1):
   out += ('<section class="ng-card" aria-labelledby="location-', escaped(card_explainer_2f_locations_2e_html_1.id), '">\n<h3 id="location-', escaped(card_explainer_2f_locations_2e_html_1.id), '">', escaped(card_explainer_2f_locations_2e_html_1.name), '</h3>\n',)
   if ((card_explainer_2f_locations_2e_html_1.kind or card_explainer_2f_locations_2e_html_1.country) or card_explainer_2f_locations_2e_html_1.role):
    out += ('<p class="ng-meta">',)
    items_2 = list([word_explainer_2f_locations_2e_html_3 for word_explainer_2f_locations_2e_html_3 in [card_explainer_2f_locations_2e_html_1.kind, card_explainer_2f_locations_2e_html_1.country, card_explainer_2f_locations_2e_html_1.role, ] if word_explainer_2f_locations_2e_html_3])
    length_2 = len(items_2)
    for index_2, word_explainer_2f_locations_2e_html_3 in enumerate(items_2, 1):
     out += (escaped(word_explainer_2f_locations_2e_html_3),)
     if (not (index_2 == length_2)):
      out += ('<span class="ng-dot" aria-hidden="true"> · </span>',)
    out += ('</p>\n',)
   out += (parts_2f_location_2e_html_position(card_explainer_2f_locations_2e_html_1.position, ), '\n',)
   shown_explainer_2f_locations_2e_html_4 = (given_map and (card_explainer_2f_locations_2e_html_1.id in given_map.shown))
   if (shown_explainer_2f_locations_2e_html_4 or card_explainer_2f_locations_2e_html_1.atlas):
    out += ('<p class="ng-meta">',)
    if shown_explainer_2f_locations_2e_html_4:
     out += ('<a href="#locations-map">', words_explainer_2f_locations_2e_html_0, '</a>',)
     if card_explainer_2f_locations_2e_html_1.atlas:
      out += ('<span class="ng-dot" aria-hidden="true"> · </span>',)
    if card_explainer_2f_locations_2e_html_1.atlas:
     out += ('<a href="', escaped(card_explainer_2f_locations_2e_html_1.atlas), '">', words_explainer_2f_locations_2e_html_1, '</a>',)
    out += ('</p>\n',)
   if card_explainer_2f_locations_2e_html_1.aliases:
    out += ('<p class="ng-meta">', (format_explainer_2f_locations_2e_html_2 % {'names': escaped(card_explainer_2f_locations_2e_html_1.aliases), }), '</p>\n',)
   out += (escaped(card_explainer_2f_locations_2e_html_1.text), '\n',)
   if card_explainer_2f_locations_2e_html_1.quotation:
    out += ('<p class="ng-meta">', words_explainer_2f_locations_2e_html_3, ' ',)
    if card_explainer_2f_locations_2e_html_1.quotation.passage:
     out += ('<a href="', escaped(card_explainer_2f_locations_2e_html_1.quotation.passage), '">',)
    out += ('<q', parts_2f_inline_2e_html_written_in(card_explainer_2f_locations_2e_html_1.quotation.language, given_language, ), '>', escaped(do_join(evaluation, card_explainer_2f_locations_2e_html_1.quotation.paragraphs, ' ', )), '</q>',)
    if card_explainer_2f_locations_2e_html_1.quotation.passage:
     out += ('</a>',)
    out += ('</p>\n',)
   if card_explainer_2f_locations_2e_html_1.citations:
    out += ('<p class="ng-meta">',)
    _trans_explainer_2f_locations_2e_html_5 = parts_2f_inline_2e_html_cites(card_explainer_2f_locations_2e_html_1.citations, )
    out += ((format_explainer_2f_locations_2e_html_4 % {'numbers': _trans_explainer_2f_locations_2e_html_5, }), '</p>\n',)
   out += ('</section>\n',)
  if given_files:
   out += (parts_2f_location_2e_html_downloads(given_files, ), '\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['explainer/locations.html'] = CompiledTemplate(_explainer_2f_locations_2e_html.__code__, {
 'words_explainer_2f_locations_2e_html_0': 'On the map',
 'words_explainer_2f_locations_2e_html_1': 'In the atlas',
 'format_explainer_2f_locations_2e_html_2': 'Also known as %(names)s',
 'words_explainer_2f_locations_2e_html_3': 'In the article:',
 'format_explainer_2f_locations_2e_html_4': 'Sources %(numbers)s',
}, ('parts/embed.html', 'parts/inline.html', 'parts/location.html', 'parts/map.html'), ())

DIGESTS['explainer/people.html'] = '154b726fc248bd74ba934dbda451e62e'
def _explainer_2f_people_2e_html():
 global page_explainer_2f_people_2e_html
 def page_explainer_2f_people_2e_html(values):
  given_agents = values['agents'] if 'agents' in values else undefined(name='agents')
  out = []
  out += ('<div class="ng-section">\n<div class="ng-agents ng-wide">\n',)
  for agent_explainer_2f_people_2e_html_1 in given_agents:
   out += ('<section class="ng-agent" aria-labelledby="person-', escaped(agent_explainer_2f_people_2e_html_1.id), '">\n<h3 id="person-', escaped(agent_explainer_2f_people_2e_html_1.id), '">', parts_2f_inline_2e_html_link(agent_explainer_2f_people_2e_html_1.name, ), '</h3>\n<p class="ng-meta">', escaped(agent_explainer_2f_people_2e_html_1.kind),)
   if agent_explainer_2f_people_2e_html_1.role:
    out += ('<span class="ng-dot" aria-hidden="true"> · </span>', escaped(agent_explainer_2f_people_2e_html_1.role),)
   out += ('</p>\n',)
   if agent_explainer_2f_people_2e_html_1.aliases:
    out += ('<p class="ng-meta">', (format_explainer_2f_people_2e_html_0 % {'names': escaped(agent_explainer_2f_people_2e_html_1.aliases), }), '</p>\n',)
   out += (escaped(agent_explainer_2f_people_2e_html_1.text), '\n',)
   if agent_explainer_2f_people_2e_html_1.claims:
    out += ('<ul class="ng-plain ng-agent__claims" aria-label="', (format_explainer_2f_people_2e_html_1 % {'name': escaped(agent_explainer_2f_people_2e_html_1.name.words), }), '">\n',)
    for (claim_explainer_2f_people_2e_html_3, verdict_explainer_2f_people_2e_html_4, ) in agent_explainer_2f_people_2e_html_1.claims:
     out += ('<li class="ng-verdict--', escaped(verdict_explainer_2f_people_2e_html_4.id), '"><span class="ng-agent__verdict">', parts_2f_inline_2e_html_shape(verdict_explainer_2f_people_2e_html_4, ), escaped(verdict_explainer_2f_people_2e_html_4.label), '</span> ', parts_2f_inline_2e_html_link(claim_explainer_2f_people_2e_html_3, ), '</li>\n',)
    out += ('</ul>\n',)
   out += ('</section>\n',)
  out += ('</div>\n</div>',)
  return ''.join(out)
PAGES['explainer/people.html'] = CompiledTemplate(_explainer_2f_people_2e_html.__code__, {
 'format_explainer_2f_people_2e_html_0': 'Also known as %(names)s',
 'format_explainer_2f_people_2e_html_1': 'What %(name)s claimed',
}, ('parts/inline.html',), ())

DIGESTS['explainer/sources.html'] = 'c08dac08d466b196522d2ad71bf8fefa'
def _explainer_2f_sources_2e_html():
 global page_explainer_2f_sources_2e_html
 def page_explainer_2f_sources_2e_html(values):
  given_cited = values['cited'] if 'cited' in values else undefined(name='cited')
  given_uncited = values['uncited'] if 'uncited' in values else undefined(name='uncited')
  out = []
  out += ('<div class="ng-section">\n',)
  if given_cited:
   out += (parts_2f_sources_2e_html_numbered(given_cited, ), '\n',)
  if given_uncited:
   out += ('<p class="ng-label">',)
   if given_cited:
    out += (words_explainer_2f_sources_2e_html_0,)
   else:
    out += (words_explainer_2f_sources_2e_html_1,)
   out += ('</p>\n<ul class="ng-sources">\n',)
   for source_explainer_2f_sources_2e_html_1 in given_uncited:
    out += ('<li id="source-', escaped(source_explainer_2f_sources_2e_html_1.id), '">', parts_2f_sources_2e_html_entry(source_explainer_2f_sources_2e_html_1, ), '</li>\n',)
   out += ('</ul>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['explainer/sources.html'] = CompiledTemplate(_explainer_2f_sources_2e_html.__code__, {
 'words_explainer_2f_sources_2e_html_0': 'Further sources',
 'words_explainer_2f_sources_2e_html_1': 'Not cited on this page',
}, ('parts/sources.html',), ())

DIGESTS['explainer/summary.html'] = '4272a88f2fd268f0193246e1f7ce3bc9'
def _explainer_2f_summary_2e_html():
 global page_explainer_2f_summary_2e_html
 def page_explainer_2f_summary_2e_html(values):
  given_text = values['text'] if 'text' in values else undefined(name='text')
  given_furniture = values['furniture'] if 'furniture' in values else undefined(name='furniture')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += ('<div class="ng-section ng-opening">\n',)
  out += ('<div class="ng-summary">\n', escaped(given_text), '\n</div>\n',)
  if (((given_furniture.byline or given_furniture.published) or given_furniture.updated) or given_furniture.minutes):
   out += ('<p class="ng-byline">',)
   if given_furniture.byline:
    out += ('<span class="ng-byline__authors">', parts_2f_inline_2e_html_link(given_furniture.byline, ), '</span> ',)
   if given_furniture.published:
    out += ('<span>',)
    _trans_explainer_2f_summary_2e_html_0 = parts_2f_inline_2e_html_time(given_furniture.published, )
    out += ((format_explainer_2f_summary_2e_html_0 % {'date': _trans_explainer_2f_summary_2e_html_0, }), '</span> ',)
   if given_furniture.updated:
    out += ('<span>',)
    _trans_explainer_2f_summary_2e_html_1 = parts_2f_inline_2e_html_time(given_furniture.updated, )
    out += ((format_explainer_2f_summary_2e_html_1 % {'date': _trans_explainer_2f_summary_2e_html_1, }), '</span> ',)
   if given_furniture.minutes:
    out += ('<span>', (ngettext('About %(count)s minute to read', 'About %(count)s minutes to read', given_furniture.minutes) % {'num': escaped(given_furniture.minutes), 'count': escaped(given_furniture.minutes), }), '</span>',)
   out += ('</p>\n',)
  if given_furniture.credit:
   out += ('<p class="ng-credit">',)
   _trans_explainer_2f_summary_2e_html_2 = parts_2f_inline_2e_html_credit(given_furniture.credit, given_language, )
   out += ((format_explainer_2f_summary_2e_html_2 % {'article': _trans_explainer_2f_summary_2e_html_2, }),)
   if given_furniture.credit.retrieved:
    out += ('<span class="ng-dot" aria-hidden="true"> · </span>',)
    _trans_explainer_2f_summary_2e_html_3 = parts_2f_inline_2e_html_time(given_furniture.credit.retrieved, )
    out += ((format_explainer_2f_summary_2e_html_3 % {'date': _trans_explainer_2f_summary_2e_html_3, }),)
   out += ('</p>\n',)
  if given_furniture.translation_of:
   out += ('<p class="ng-credit">',)
   _trans_explainer_2f_summary_2e_html_4 = parts_2f_inline_2e_html_foreign(given_furniture.translation_of.link, given_furniture.translation_of.language, given_language, )
   out += ((format_explainer_2f_summary_2e_html_4 % {'title': _trans_explainer_2f_summary_2e_html_4, }), '</p>\n',)
  if given_furniture.also_in:
   part_5 = []
   items_6 = list(given_furniture.also_in)
   length_6 = len(items_6)
   for index_6, other_explainer_2f_summary_2e_html_7 in enumerate(items_6, 1):
    part_5 += ('<a href="', escaped(other_explainer_2f_summary_2e_html_7.link.href), '" hreflang="', escaped(other_explainer_2f_summary_2e_html_7.language.tag), '"', parts_2f_inline_2e_html_written_in(other_explainer_2f_summary_2e_html_7.language, given_language, ), '>', escaped(other_explainer_2f_summary_2e_html_7.link.words), '</a>',)
    if (not (index_6 == length_6)):
     part_5 += (words_explainer_2f_summary_2e_html_5,)
   names_explainer_2f_summary_2e_html_8 = ''.join(part_5)
   out += ('<p class="ng-credit">', (format_explainer_2f_summary_2e_html_6 % {'languages': names_explainer_2f_summary_2e_html_8, }), '</p>\n',)
  if given_furniture.picture:
   out += ('<figure class="ng-picture">\n<img src="', escaped(given_furniture.picture.address), '" alt="', escaped(given_furniture.picture.image.alt), '">\n',)
   if (given_furniture.picture.image.caption or given_furniture.picture.image.credit):
    out += ('<figcaption>', escaped(given_furniture.picture.image.caption),)
    if given_furniture.picture.image.credit:
     out += (' <span class="ng-picture__credit">', escaped(given_furniture.picture.image.credit), '</span>',)
    out += ('</figcaption>\n',)
   out += ('</figure>\n',)
  if given_furniture.glance:
   out += ('<div class="ng-glance" role="group" aria-labelledby="at-a-glance">\n<p class="ng-glance__title" id="at-a-glance">', words_explainer_2f_summary_2e_html_7, '</p>\n',)
   if given_furniture.glance.bar:
    out += ('<p class="ng-glance__claims"><bdi>', (ngettext('%(count)s claim examined', '%(count)s claims examined', given_furniture.glance.bar.total) % {'num': escaped(given_furniture.glance.bar.total), 'count': escaped(given_furniture.glance.bar.total), }), '</bdi></p>\n', parts_2f_bar_2e_html_bar(given_furniture.glance.bar, ), '\n', parts_2f_bar_2e_html_legend(given_furniture.glance.bar, ), '\n',)
   if given_furniture.glance.facts:
    out += ('<dl class="ng-facts">\n',)
    for fact_explainer_2f_summary_2e_html_10 in given_furniture.glance.facts:
     out += ('<div><dt>', parts_2f_inline_2e_html_link(fact_explainer_2f_summary_2e_html_10.part, ), '</dt><dd>', escaped(fact_explainer_2f_summary_2e_html_10.words), '</dd></div>\n',)
    out += ('</dl>\n',)
   out += ('</div>\n',)
  if given_furniture.related:
   out += ('<p class="ng-credit">',)
   _trans_explainer_2f_summary_2e_html_11 = parts_2f_inline_2e_html_links(given_furniture.related, )
   out += ((format_explainer_2f_summary_2e_html_8 % {'titles': _trans_explainer_2f_summary_2e_html_11, }), '</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['explainer/summary.html'] = CompiledTemplate(_explainer_2f_summary_2e_html.__code__, {
 'format_explainer_2f_summary_2e_html_0': 'Published %(date)s',
 'format_explainer_2f_summary_2e_html_1': 'Updated %(date)s',
 'format_explainer_2f_summary_2e_html_2': 'Based on %(article)s',
 'format_explainer_2f_summary_2e_html_3': 'Retrieved %(date)s',
 'format_explainer_2f_summary_2e_html_4': 'Translated from %(title)s',
 'words_explainer_2f_summary_2e_html_5': ', ',
 'format_explainer_2f_summary_2e_html_6': 'Also in: %(languages)s',
 'words_explainer_2f_summary_2e_html_7': 'At a glance',
 'format_explainer_2f_summary_2e_html_8': 'See also %(titles)s',
}, ('parts/inline.html', 'parts/bar.html'), ('parts/furniture.html',))

DIGESTS['explainer/timeline.html'] = 'b3def8a616197662209622bb47ede46a'
def _explainer_2f_timeline_2e_html():
 global page_explainer_2f_timeline_2e_html
 def page_explainer_2f_timeline_2e_html(values):
  given_scale = values['scale'] if 'scale' in values else undefined(name='scale')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  given_events = values['events'] if 'events' in values else undefined(name='events')
  out = []
  out += ('<div class="ng-section">\n',)
  if given_scale:
   out += ('<figure class="ng-scale ng-wide" data-search-exclude>\n', parts_2f_timescale_2e_html_picture(given_scale, given_language, ), '\n<figcaption>\n', parts_2f_timescale_2e_html_legend(given_scale, ), '\n',)
   for gap_explainer_2f_timeline_2e_html_1 in given_scale.breaks:
    out += ('<p>', escaped(gap_explainer_2f_timeline_2e_html_1.words), '</p>\n',)
   out += ('</figcaption>\n</figure>\n',)
  out += ('<ol class="ng-timeline',)
  if given_scale:
   out += (' ng-timeline--numbered',)
  out += ('">\n',)
  for event_explainer_2f_timeline_2e_html_3 in given_events:
   out += ('<li id="', escaped(event_explainer_2f_timeline_2e_html_3.id), '">\n',)
   if given_scale:
    out += ('<span class="ng-timeline__number">', escaped(event_explainer_2f_timeline_2e_html_3.number), '</span>\n',)
   out += ('<p class="ng-timeline__when">',)
   if event_explainer_2f_timeline_2e_html_3.when:
    out += (parts_2f_inline_2e_html_time(event_explainer_2f_timeline_2e_html_3.when, ),)
   out += ('</p>\n<div class="ng-timeline__what">\n<p><strong>', escaped(event_explainer_2f_timeline_2e_html_3.title), '</strong>', parts_2f_inline_2e_html_cites(event_explainer_2f_timeline_2e_html_3.citations, ), '</p>\n', escaped(event_explainer_2f_timeline_2e_html_3.text), '\n',)
   if event_explainer_2f_timeline_2e_html_3.location:
    out += ('<p class="ng-meta">', parts_2f_inline_2e_html_link(event_explainer_2f_timeline_2e_html_3.location, ), '</p>\n',)
   out += ('</div>\n</li>\n',)
  out += ('</ol>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['explainer/timeline.html'] = CompiledTemplate(_explainer_2f_timeline_2e_html.__code__, {
}, ('parts/inline.html', 'parts/timescale.html'), ())

DIGESTS['index/atlas.html'] = 'd01d4dcb34fc77e23fec023efcaafdac'
def _index_2f_atlas_2e_html():
 global page_index_2f_atlas_2e_html
 def page_index_2f_atlas_2e_html(values):
  given_atlas = values['atlas'] if 'atlas' in values else undefined(name='atlas')
  out = []
  part_0 = []
  part_0 += ((ngettext('%(count)s place', '%(count)s places', given_atlas.total) % {'num': escaped(given_atlas.total), 'count': escaped(given_atlas.total), }),)
  rest_index_2f_atlas_2e_html_1 = ''.join(part_0)
  out += ('<div class="ng-atlas ng-wide" hidden data-search-exclude\n data-places="', escaped(given_atlas.places), '" data-ground="', escaped(given_atlas.ground), '" data-near="', escaped(given_atlas.near), '" data-root="', escaped(given_atlas.root), '"\n',)
  if given_atlas.tiles:
   out += (' data-tiles="', escaped(given_atlas.tiles.url), '"',)
  out += (' data-credit="', escaped((given_atlas.tiles.attribution if given_atlas.tiles else given_atlas.credit)), '"\n data-found="', (format_index_2f_atlas_2e_html_0 % {'count': escaped('{count}'), 'total': escaped('{total}'), }), '"\n data-within="', (format_index_2f_atlas_2e_html_1 % {'radius': escaped('{radius}'), }), '"\n data-cluster="', (format_index_2f_atlas_2e_html_2 % {'count': escaped('{count}'), }), '"\n data-zoom-in="', words_index_2f_atlas_2e_html_3, '" data-zoom-out="', words_index_2f_atlas_2e_html_4, '" data-close="', words_index_2f_atlas_2e_html_5, '">\n',)
  out += ('<form class="ng-filter" role="search" autocomplete="off" aria-label="', words_index_2f_atlas_2e_html_6, '">\n<div class="ng-filter__choices">\n<p class="ng-filter__search"><label for="atlas-text">', words_index_2f_atlas_2e_html_7, '</label> <input id="atlas-text" type="search" name="text" maxlength="200" spellcheck="false"></p>\n<p class="ng-filter__select"><label for="atlas-topic">', words_index_2f_atlas_2e_html_8, '</label> <select id="atlas-topic" name="topic"><option value="">', words_index_2f_atlas_2e_html_9, '</option>',)
  for choice_index_2f_atlas_2e_html_3 in given_atlas.topics:
   out += ('<option value="', escaped(choice_index_2f_atlas_2e_html_3.key), '">', (format_index_2f_atlas_2e_html_10 % {'name': escaped(choice_index_2f_atlas_2e_html_3.name), 'count': escaped(choice_index_2f_atlas_2e_html_3.count), }), '</option>',)
  out += ('</select></p>\n<p class="ng-filter__select"><label for="atlas-kind">', words_index_2f_atlas_2e_html_11, '</label> <select id="atlas-kind" name="kind"><option value="">', words_index_2f_atlas_2e_html_12, '</option>',)
  for choice_index_2f_atlas_2e_html_5 in given_atlas.kinds:
   out += ('<option value="', escaped(choice_index_2f_atlas_2e_html_5.key), '" data-name="', escaped(choice_index_2f_atlas_2e_html_5.name), '">', (format_index_2f_atlas_2e_html_13 % {'name': escaped(choice_index_2f_atlas_2e_html_5.name), 'count': escaped(choice_index_2f_atlas_2e_html_5.count), }), '</option>',)
  out += ('</select></p>\n</div>\n<p class="ng-filter__state"><span class="ng-filter__count" role="status" tabindex="-1" data-rest="', rest_index_2f_atlas_2e_html_1, '">', rest_index_2f_atlas_2e_html_1, '</span> <button class="ng-action" type="button" hidden data-clear>', words_index_2f_atlas_2e_html_14, '</button></p>\n</form>\n',)
  out += ('<div class="ng-atlas__frame ng-map">\n<div class="ng-atlas__map" role="region" aria-label="', words_index_2f_atlas_2e_html_15, '" aria-describedby="atlas-hint"></div>\n</div>\n',)
  out += ('<ul class="ng-plain ng-atlas__key ng-map" aria-label="', words_index_2f_atlas_2e_html_16, '">\n<li><i class="ng-atlas__sign ng-atlas__sign--main"></i>', words_index_2f_atlas_2e_html_17, '</li>\n<li><i class="ng-atlas__sign"></i>', words_index_2f_atlas_2e_html_18, '</li>\n<li><i class="ng-atlas__sign ng-atlas__sign--soft"></i>', words_index_2f_atlas_2e_html_19, '</li>\n<li><i class="ng-atlas__sign ng-atlas__sign--cluster">2</i>', words_index_2f_atlas_2e_html_20, '</li>\n',)
  if (not given_atlas.tiles):
   out += ('<li><i class="ng-atlas__dashes"></i>', words_index_2f_atlas_2e_html_21, '</li>\n',)
  out += ('</ul>\n',)
  out += ('<p class="ng-meta" id="atlas-hint">', words_index_2f_atlas_2e_html_22, '</p>\n<template data-popup><div class="ng-atlas__card"><p class="ng-atlas__name"><bdi></bdi></p><p class="ng-meta"></p><ul class="ng-plain"></ul></div></template>\n<template data-explainer><li><a href="#"></a></li></template>\n<template data-row><li class="ng-row"><p class="ng-row__title"><bdi><a href="#"></a></bdi></p><p class="ng-meta"><span class="ng-row__kind"></span><span class="ng-dot" aria-hidden="true"> · </span><bdi class="ng-row__explainer"></bdi></p></li></template>\n<template data-show><p class="ng-meta ng-row__show"><a href="#">', words_index_2f_atlas_2e_html_23, '</a></p></template>\n</div>\n<p class="ng-atlas__failed" role="alert" data-failed="', words_index_2f_atlas_2e_html_24, '"></p>\n<div class="ng-results ng-wide" hidden>\n<p class="ng-nothing" hidden>', words_index_2f_atlas_2e_html_25, '</p>\n<ul class="ng-rows"></ul>\n<p><button class="ng-action" type="button" hidden data-more>', words_index_2f_atlas_2e_html_26, '</button></p>\n</div>',)
  return ''.join(out)
PAGES['index/atlas.html'] = CompiledTemplate(_index_2f_atlas_2e_html.__code__, {
 'format_index_2f_atlas_2e_html_0': 'Places found: %(count)s of %(total)s',
 'format_index_2f_atlas_2e_html_1': 'known to within %(radius)s',
 'format_index_2f_atlas_2e_html_2': '%(count)s places close together',
 'words_index_2f_atlas_2e_html_3': 'Zoom in',
 'words_index_2f_atlas_2e_html_4': 'Zoom out',
 'words_index_2f_atlas_2e_html_5': 'Close',
 'words_index_2f_atlas_2e_html_6': 'Filter the places',
 'words_index_2f_atlas_2e_html_7': 'Search',
 'words_index_2f_atlas_2e_html_8': 'Topic',
 'words_index_2f_atlas_2e_html_9': 'All topics',
 'format_index_2f_atlas_2e_html_10': '%(name)s (%(count)s)',
 'words_index_2f_atlas_2e_html_11': 'Kind of place',
 'words_index_2f_atlas_2e_html_12': 'All kinds',
 'format_index_2f_atlas_2e_html_13': '%(name)s (%(count)s)',
 'words_index_2f_atlas_2e_html_14': 'Clear all',
 'words_index_2f_atlas_2e_html_15': 'Map of all places',
 'words_index_2f_atlas_2e_html_16': 'Key',
 'words_index_2f_atlas_2e_html_17': 'It happened here',
 'words_index_2f_atlas_2e_html_18': 'Mentioned',
 'words_index_2f_atlas_2e_html_19': 'Somewhere here, no exact point',
 'words_index_2f_atlas_2e_html_20': 'Several places',
 'words_index_2f_atlas_2e_html_21': 'Disputed boundary',
 'words_index_2f_atlas_2e_html_22': 'With the keyboard: Tab goes from place to place, Enter opens one, Escape closes it; plus and minus zoom, arrow keys move the map. Every place is in the list below, too.',
 'words_index_2f_atlas_2e_html_23': 'On the map',
 'words_index_2f_atlas_2e_html_24': 'The map could not be fetched. All places are listed below.',
 'words_index_2f_atlas_2e_html_25': 'No place fits all of this.',
 'words_index_2f_atlas_2e_html_26': 'Show more',
}, (), ())

DIGESTS['index/card.html'] = '7a3b7056abf5d0e37b26dd1034612972'
def _index_2f_card_2e_html():
 global page_index_2f_card_2e_html
 def page_index_2f_card_2e_html(values):
  given_entry = values['entry'] if 'entry' in values else undefined(name='entry')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += (parts_2f_listing_2e_html_explainer(given_entry, given_language, 'h3', ),)
  return ''.join(out)
PAGES['index/card.html'] = CompiledTemplate(_index_2f_card_2e_html.__code__, {
}, ('parts/listing.html',), ())

DIGESTS['index/claims-filter.html'] = '88888d7574ab180fa0e53edd6745b735'
def _index_2f_claims_2d_filter_2e_html():
 global page_index_2f_claims_2d_filter_2e_html
 def page_index_2f_claims_2d_filter_2e_html(values):
  given_total = values['total'] if 'total' in values else undefined(name='total')
  given_data = values['data'] if 'data' in values else undefined(name='data')
  given_root = values['root'] if 'root' in values else undefined(name='root')
  given_choices = values['choices'] if 'choices' in values else undefined(name='choices')
  given_sample = values['sample'] if 'sample' in values else undefined(name='sample')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  part_0 = []
  part_0 += ((ngettext('%(count)s claim', '%(count)s claims', given_total) % {'num': escaped(given_total), 'count': escaped(given_total), }),)
  rest_index_2f_claims_2d_filter_2e_html_1 = ''.join(part_0)
  out += ('<form class="ng-filter ng-wide" hidden role="search" autocomplete="off" aria-label="', words_index_2f_claims_2d_filter_2e_html_0, '"\n data-claims="', escaped(given_data), '" data-root="', escaped(given_root), '"\n data-found="', (format_index_2f_claims_2d_filter_2e_html_1 % {'count': escaped('{count}'), 'total': escaped('{total}'), }), '"\n data-option="', (format_index_2f_claims_2d_filter_2e_html_2 % {'name': escaped('{name}'), 'count': escaped('{count}'), }), '"\n data-loading="', words_index_2f_claims_2d_filter_2e_html_3, '"\n data-failed="', words_index_2f_claims_2d_filter_2e_html_4, '">\n<p class="ng-filter__search"><label for="filter-text">', words_index_2f_claims_2d_filter_2e_html_5, '</label> <input id="filter-text" type="search" name="text" maxlength="200" spellcheck="false"></p>\n<p class="ng-filter__toggle"><button class="ng-action" type="button" aria-expanded="false" aria-controls="filter-choices">', words_index_2f_claims_2d_filter_2e_html_6, '</button></p>\n<div class="ng-filter__choices" id="filter-choices">\n<fieldset>\n<legend>', words_index_2f_claims_2d_filter_2e_html_7, '</legend>\n<ul class="ng-plain">\n',)
  for choice_index_2f_claims_2d_filter_2e_html_3 in given_choices:
   out += ('<li><label class="ng-choice ng-verdict--', escaped(choice_index_2f_claims_2d_filter_2e_html_3.verdict.id), '"><input type="checkbox" name="verdict" value="', escaped(choice_index_2f_claims_2d_filter_2e_html_3.key), '"> ', parts_2f_inline_2e_html_shape(choice_index_2f_claims_2d_filter_2e_html_3.verdict, ), '<span class="ng-choice__name">', escaped(choice_index_2f_claims_2d_filter_2e_html_3.verdict.label), '</span> <span class="ng-choice__count">', escaped(choice_index_2f_claims_2d_filter_2e_html_3.count), '</span></label></li>\n',)
  out += ('</ul>\n</fieldset>\n<p class="ng-filter__select"><label for="filter-claimant">', words_index_2f_claims_2d_filter_2e_html_8, '</label> <select id="filter-claimant" name="claimant"><option value="">', words_index_2f_claims_2d_filter_2e_html_9, '</option></select></p>\n<p class="ng-filter__select"><label for="filter-topic">', words_index_2f_claims_2d_filter_2e_html_10, '</label> <select id="filter-topic" name="topic"><option value="">', words_index_2f_claims_2d_filter_2e_html_11, '</option></select></p>\n<p class="ng-filter__select"><label for="filter-year">', words_index_2f_claims_2d_filter_2e_html_12, '</label> <select id="filter-year" name="year"><option value="">', words_index_2f_claims_2d_filter_2e_html_13, '</option></select></p>\n</div>\n<p class="ng-filter__state"><span class="ng-filter__count" role="status" tabindex="-1" data-rest="', rest_index_2f_claims_2d_filter_2e_html_1, '">', rest_index_2f_claims_2d_filter_2e_html_1, '</span> <button class="ng-action" type="button" hidden data-clear>', words_index_2f_claims_2d_filter_2e_html_14, '</button></p>\n<p class="ng-filter__failed" role="alert"></p>\n<template data-row>', parts_2f_listing_2e_html_claim(given_sample, given_language, ), '</template>\n<template data-undo><li><button class="ng-action" type="button">', (format_index_2f_claims_2d_filter_2e_html_15 % {'choice': escaped('{choice}'), 'count': escaped('{count}'), }), '</button></li></template>\n<template data-pager><nav class="ng-pager" aria-label="', words_index_2f_claims_2d_filter_2e_html_16, '"><a rel="prev" href="#">', words_index_2f_claims_2d_filter_2e_html_17, '</a> <span>', (format_index_2f_claims_2d_filter_2e_html_18 % {'page': escaped('{page}'), 'pages': escaped('{pages}'), }), '</span> <a rel="next" href="#">', words_index_2f_claims_2d_filter_2e_html_19, '</a></nav></template>\n',)
  for choice_index_2f_claims_2d_filter_2e_html_5 in given_choices:
   out += ('<template data-verdict="', escaped(choice_index_2f_claims_2d_filter_2e_html_5.key), '">', parts_2f_inline_2e_html_badge(choice_index_2f_claims_2d_filter_2e_html_5.verdict, ), '</template>\n',)
  out += ('</form>\n<div class="ng-results ng-wide" hidden>\n<div class="ng-nothing" hidden>\n<p>', words_index_2f_claims_2d_filter_2e_html_20, '</p>\n<ul class="ng-plain"></ul>\n</div>\n<ul class="ng-rows"></ul>\n<div class="ng-results__pager"></div>\n</div>',)
  return ''.join(out)
PAGES['index/claims-filter.html'] = CompiledTemplate(_index_2f_claims_2d_filter_2e_html.__code__, {
 'words_index_2f_claims_2d_filter_2e_html_0': 'Filter the claims',
 'format_index_2f_claims_2d_filter_2e_html_1': 'Claims found: %(count)s of %(total)s',
 'format_index_2f_claims_2d_filter_2e_html_2': '%(name)s (%(count)s)',
 'words_index_2f_claims_2d_filter_2e_html_3': 'Fetching the claims …',
 'words_index_2f_claims_2d_filter_2e_html_4': 'The claims could not be fetched, so they cannot be filtered now. All of them are listed below.',
 'words_index_2f_claims_2d_filter_2e_html_5': 'Search',
 'words_index_2f_claims_2d_filter_2e_html_6': 'More filters',
 'words_index_2f_claims_2d_filter_2e_html_7': 'Verdict',
 'words_index_2f_claims_2d_filter_2e_html_8': 'Claimant',
 'words_index_2f_claims_2d_filter_2e_html_9': 'All claimants',
 'words_index_2f_claims_2d_filter_2e_html_10': 'Topic',
 'words_index_2f_claims_2d_filter_2e_html_11': 'All topics',
 'words_index_2f_claims_2d_filter_2e_html_12': 'Year',
 'words_index_2f_claims_2d_filter_2e_html_13': 'All years',
 'words_index_2f_claims_2d_filter_2e_html_14': 'Clear all',
 'format_index_2f_claims_2d_filter_2e_html_15': 'Without “%(choice)s”: %(count)s',
 'words_index_2f_claims_2d_filter_2e_html_16': 'Pages',
 'words_index_2f_claims_2d_filter_2e_html_17': 'Previous',
 'format_index_2f_claims_2d_filter_2e_html_18': 'Page %(page)s of %(pages)s',
 'words_index_2f_claims_2d_filter_2e_html_19': 'Next',
 'words_index_2f_claims_2d_filter_2e_html_20': 'No claim fits all of this. Undo one of your choices:',
}, ('parts/inline.html', 'parts/listing.html'), ())

DIGESTS['index/claims-row.html'] = '4b8ac06ade4d8f87f3f775b994eee9bf'
def _index_2f_claims_2d_row_2e_html():
 global page_index_2f_claims_2d_row_2e_html
 def page_index_2f_claims_2d_row_2e_html(values):
  given_entry = values['entry'] if 'entry' in values else undefined(name='entry')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += (parts_2f_listing_2e_html_claim(given_entry, given_language, given_with_verdict=False, ),)
  return ''.join(out)
PAGES['index/claims-row.html'] = CompiledTemplate(_index_2f_claims_2d_row_2e_html.__code__, {
}, ('parts/listing.html',), ())

DIGESTS['index/claims-section.html'] = '41626870ba113e3783677ec85b32904a'
def _index_2f_claims_2d_section_2e_html():
 global page_index_2f_claims_2d_section_2e_html
 def page_index_2f_claims_2d_section_2e_html(values):
  given_verdict = values['verdict'] if 'verdict' in values else undefined(name='verdict')
  given_part = values['part'] if 'part' in values else undefined(name='part')
  out = []
  out += ('<div class="ng-section ng-group ng-verdict--', escaped(given_verdict.id), '">\n<p class="ng-group__sum">', parts_2f_inline_2e_html_shape(given_verdict, ),)
  if (len(given_part.entries, ) == given_part.total):
   out += ((ngettext('%(count)s claim', '%(count)s claims', given_part.total) % {'num': escaped(given_part.total), 'count': escaped(given_part.total), }),)
  else:
   out += ((format_index_2f_claims_2d_section_2e_html_0 % {'first': escaped(given_part.first), 'last': escaped(given_part.last), 'total': escaped(given_part.total), }),)
  out += ('</p>\n',)
  if given_verdict.description:
   out += ('<p class="ng-meta">', escaped(given_verdict.description), '</p>\n',)
  out += ('<ul class="ng-rows ng-wide">\n',)
  for entry_index_2f_claims_2d_section_2e_html_1 in given_part.entries:
   out += (escaped(entry_index_2f_claims_2d_section_2e_html_1), '\n',)
  out += ('</ul>\n</div>',)
  return ''.join(out)
PAGES['index/claims-section.html'] = CompiledTemplate(_index_2f_claims_2d_section_2e_html.__code__, {
 'format_index_2f_claims_2d_section_2e_html_0': 'Claims %(first)s–%(last)s of %(total)s',
}, ('parts/inline.html',), ())

DIGESTS['index/claims.html'] = '4ba4d9a6108fe60a2efa03313e41724d'
def _index_2f_claims_2e_html():
 global page_index_2f_claims_2e_html
 def page_index_2f_claims_2e_html(values):
  given_total = values['total'] if 'total' in values else undefined(name='total')
  given_bar = values['bar'] if 'bar' in values else undefined(name='bar')
  given_data = values['data'] if 'data' in values else undefined(name='data')
  given_root = values['root'] if 'root' in values else undefined(name='root')
  given_choices = values['choices'] if 'choices' in values else undefined(name='choices')
  given_sample = values['sample'] if 'sample' in values else undefined(name='sample')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  given_files = values['files'] if 'files' in values else undefined(name='files')
  given_database = values['database'] if 'database' in values else undefined(name='database')
  out = []
  out += ('<div class="ng-head">\n',)
  if given_total:
   out += ('<div class="ng-standing ng-wide" data-unfiltered>\n', parts_2f_bar_2e_html_bar(given_bar, ), '\n', parts_2f_bar_2e_html_legend(given_bar, ), '\n</div>\n',)
   part_0 = []
   part_0 += ((ngettext('%(count)s claim', '%(count)s claims', given_total) % {'num': escaped(given_total), 'count': escaped(given_total), }),)
   rest_index_2f_claims_2e_html_1 = ''.join(part_0)
   out += ('<form class="ng-filter ng-wide" hidden role="search" autocomplete="off" aria-label="', words_index_2f_claims_2e_html_0, '"\n data-claims="', escaped(given_data), '" data-root="', escaped(given_root), '"\n data-found="', (format_index_2f_claims_2e_html_1 % {'count': escaped('{count}'), 'total': escaped('{total}'), }), '"\n data-option="', (format_index_2f_claims_2e_html_2 % {'name': escaped('{name}'), 'count': escaped('{count}'), }), '"\n data-loading="', words_index_2f_claims_2e_html_3, '"\n data-failed="', words_index_2f_claims_2e_html_4, '">\n<p class="ng-filter__search"><label for="filter-text">', words_index_2f_claims_2e_html_5, '</label> <input id="filter-text" type="search" name="text" maxlength="200" spellcheck="false"></p>\n<p class="ng-filter__toggle"><button class="ng-action" type="button" aria-expanded="false" aria-controls="filter-choices">', words_index_2f_claims_2e_html_6, '</button></p>\n<div class="ng-filter__choices" id="filter-choices">\n<fieldset>\n<legend>', words_index_2f_claims_2e_html_7, '</legend>\n<ul class="ng-plain">\n',)
   for choice_index_2f_claims_2e_html_3 in given_choices:
    out += ('<li><label class="ng-choice ng-verdict--', escaped(choice_index_2f_claims_2e_html_3.verdict.id), '"><input type="checkbox" name="verdict" value="', escaped(choice_index_2f_claims_2e_html_3.key), '"> ', parts_2f_inline_2e_html_shape(choice_index_2f_claims_2e_html_3.verdict, ), '<span class="ng-choice__name">', escaped(choice_index_2f_claims_2e_html_3.verdict.label), '</span> <span class="ng-choice__count">', escaped(choice_index_2f_claims_2e_html_3.count), '</span></label></li>\n',)
   out += ('</ul>\n</fieldset>\n<p class="ng-filter__select"><label for="filter-claimant">', words_index_2f_claims_2e_html_8, '</label> <select id="filter-claimant" name="claimant"><option value="">', words_index_2f_claims_2e_html_9, '</option></select></p>\n<p class="ng-filter__select"><label for="filter-topic">', words_index_2f_claims_2e_html_10, '</label> <select id="filter-topic" name="topic"><option value="">', words_index_2f_claims_2e_html_11, '</option></select></p>\n<p class="ng-filter__select"><label for="filter-year">', words_index_2f_claims_2e_html_12, '</label> <select id="filter-year" name="year"><option value="">', words_index_2f_claims_2e_html_13, '</option></select></p>\n</div>\n<p class="ng-filter__state"><span class="ng-filter__count" role="status" tabindex="-1" data-rest="', rest_index_2f_claims_2e_html_1, '">', rest_index_2f_claims_2e_html_1, '</span> <button class="ng-action" type="button" hidden data-clear>', words_index_2f_claims_2e_html_14, '</button></p>\n<p class="ng-filter__failed" role="alert"></p>\n<template data-row>', parts_2f_listing_2e_html_claim(given_sample, given_language, ), '</template>\n<template data-undo><li><button class="ng-action" type="button">', (format_index_2f_claims_2e_html_15 % {'choice': escaped('{choice}'), 'count': escaped('{count}'), }), '</button></li></template>\n<template data-pager><nav class="ng-pager" aria-label="', words_index_2f_claims_2e_html_16, '"><a rel="prev" href="#">', words_index_2f_claims_2e_html_17, '</a> <span>', (format_index_2f_claims_2e_html_18 % {'page': escaped('{page}'), 'pages': escaped('{pages}'), }), '</span> <a rel="next" href="#">', words_index_2f_claims_2e_html_19, '</a></nav></template>\n',)
   for choice_index_2f_claims_2e_html_5 in given_choices:
    out += ('<template data-verdict="', escaped(choice_index_2f_claims_2e_html_5.key), '">', parts_2f_inline_2e_html_badge(choice_index_2f_claims_2e_html_5.verdict, ), '</template>\n',)
   out += ('</form>\n<div class="ng-results ng-wide" hidden>\n<div class="ng-nothing" hidden>\n<p>', words_index_2f_claims_2e_html_20, '</p>\n<ul class="ng-plain"></ul>\n</div>\n<ul class="ng-rows"></ul>\n<div class="ng-results__pager"></div>\n</div>',)
   if given_files:
    out += (parts_2f_data_2e_html_claims(given_files, given_database, ), '\n',)
  else:
   out += ('<p class="ng-nothing">', words_index_2f_claims_2e_html_21, '</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['index/claims.html'] = CompiledTemplate(_index_2f_claims_2e_html.__code__, {
 'words_index_2f_claims_2e_html_0': 'Filter the claims',
 'format_index_2f_claims_2e_html_1': 'Claims found: %(count)s of %(total)s',
 'format_index_2f_claims_2e_html_2': '%(name)s (%(count)s)',
 'words_index_2f_claims_2e_html_3': 'Fetching the claims …',
 'words_index_2f_claims_2e_html_4': 'The claims could not be fetched, so they cannot be filtered now. All of them are listed below.',
 'words_index_2f_claims_2e_html_5': 'Search',
 'words_index_2f_claims_2e_html_6': 'More filters',
 'words_index_2f_claims_2e_html_7': 'Verdict',
 'words_index_2f_claims_2e_html_8': 'Claimant',
 'words_index_2f_claims_2e_html_9': 'All claimants',
 'words_index_2f_claims_2e_html_10': 'Topic',
 'words_index_2f_claims_2e_html_11': 'All topics',
 'words_index_2f_claims_2e_html_12': 'Year',
 'words_index_2f_claims_2e_html_13': 'All years',
 'words_index_2f_claims_2e_html_14': 'Clear all',
 'format_index_2f_claims_2e_html_15': 'Without “%(choice)s”: %(count)s',
 'words_index_2f_claims_2e_html_16': 'Pages',
 'words_index_2f_claims_2e_html_17': 'Previous',
 'format_index_2f_claims_2e_html_18': 'Page %(page)s of %(pages)s',
 'words_index_2f_claims_2e_html_19': 'Next',
 'words_index_2f_claims_2e_html_20': 'No claim fits all of this. Undo one of your choices:',
 'words_index_2f_claims_2e_html_21': 'There are no claims yet.',
}, ('parts/bar.html', 'parts/data.html', 'parts/inline.html', 'parts/listing.html'), ('index/claims-filter.html',))

DIGESTS['index/corrections-row.html'] = '2337fac1ca27e1cf5599acffa7a00938'
def _index_2f_corrections_2d_row_2e_html():
 global page_index_2f_corrections_2d_row_2e_html
 def page_index_2f_corrections_2d_row_2e_html(values):
  given_entry = values['entry'] if 'entry' in values else undefined(name='entry')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += ('<li>\n<p class="ng-label">', parts_2f_inline_2e_html_time(given_entry.when, ), '</p>\n<div', parts_2f_inline_2e_html_written_in(given_entry.language, given_language, ), '>', escaped(given_entry.text), '</div>\n<p class="ng-meta">', parts_2f_inline_2e_html_foreign(given_entry.explainer, given_entry.language, given_language, ), '</p>\n</li>',)
  return ''.join(out)
PAGES['index/corrections-row.html'] = CompiledTemplate(_index_2f_corrections_2d_row_2e_html.__code__, {
}, ('parts/inline.html',), ())

DIGESTS['index/corrections.html'] = '553f789654437718e9e593d37b783413'
def _index_2f_corrections_2e_html():
 global page_index_2f_corrections_2e_html
 def page_index_2f_corrections_2e_html(values):
  given_entries = values['entries'] if 'entries' in values else undefined(name='entries')
  out = []
  out += ('<div class="ng-head">\n',)
  if given_entries:
   out += ('<ul class="ng-corrections">\n',)
   for entry_index_2f_corrections_2e_html_1 in given_entries:
    out += (escaped(entry_index_2f_corrections_2e_html_1), '\n',)
   out += ('</ul>\n',)
  else:
   out += ('<p class="ng-nothing">', words_index_2f_corrections_2e_html_0, '</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['index/corrections.html'] = CompiledTemplate(_index_2f_corrections_2e_html.__code__, {
 'words_index_2f_corrections_2e_html_0': 'There are no corrections.',
}, (), ())

DIGESTS['index/explainers-card.html'] = '23b690fb24c8d2bc983a990749efc74d'
def _index_2f_explainers_2d_card_2e_html():
 global page_index_2f_explainers_2d_card_2e_html
 def page_index_2f_explainers_2d_card_2e_html(values):
  given_entry = values['entry'] if 'entry' in values else undefined(name='entry')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += (parts_2f_listing_2e_html_explainer(given_entry, given_language, 'h2', ),)
  return ''.join(out)
PAGES['index/explainers-card.html'] = CompiledTemplate(_index_2f_explainers_2d_card_2e_html.__code__, {
}, ('parts/listing.html',), ())

DIGESTS['index/explainers.html'] = '4f09400996a0fbde9ead56c5c992aeca'
def _index_2f_explainers_2e_html():
 global page_index_2f_explainers_2e_html
 def page_index_2f_explainers_2e_html(values):
  given_entries = values['entries'] if 'entries' in values else undefined(name='entries')
  out = []
  out += ('<div class="ng-head">\n',)
  if given_entries:
   out += ('<div class="ng-entries ng-entries--list ng-wide">\n',)
   for entry_index_2f_explainers_2e_html_1 in given_entries:
    out += (escaped(entry_index_2f_explainers_2e_html_1), '\n',)
   out += ('</div>\n',)
  else:
   out += ('<p class="ng-nothing">', words_index_2f_explainers_2e_html_0, '</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['index/explainers.html'] = CompiledTemplate(_index_2f_explainers_2e_html.__code__, {
 'words_index_2f_explainers_2e_html_0': 'There are no explainers yet.',
}, (), ())

DIGESTS['index/locations-row.html'] = '27fb497f2f24e96d34880a8c5662e6c2'
def _index_2f_locations_2d_row_2e_html():
 global page_index_2f_locations_2d_row_2e_html
 def page_index_2f_locations_2d_row_2e_html(values):
  given_entry = values['entry'] if 'entry' in values else undefined(name='entry')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += ('<li class="ng-row" id="', escaped(given_entry.id), '">\n<p class="ng-row__title">', parts_2f_inline_2e_html_foreign(given_entry.link, given_entry.language, given_language, ), '</p>\n', parts_2f_location_2e_html_position(given_entry.position, ), '\n<p class="ng-meta">',)
  if given_entry.kind:
   out += (escaped(given_entry.kind), '<span class="ng-dot" aria-hidden="true"> · </span>',)
  out += (parts_2f_inline_2e_html_foreign(given_entry.explainer, given_entry.language, given_language, ), '</p>\n</li>',)
  return ''.join(out)
PAGES['index/locations-row.html'] = CompiledTemplate(_index_2f_locations_2d_row_2e_html.__code__, {
}, ('parts/inline.html', 'parts/location.html'), ())

DIGESTS['index/locations-section.html'] = 'b559990d6d19d5cff838c3ca794150d7'
def _index_2f_locations_2d_section_2e_html():
 global page_index_2f_locations_2d_section_2e_html
 def page_index_2f_locations_2d_section_2e_html(values):
  given_entries = values['entries'] if 'entries' in values else undefined(name='entries')
  out = []
  out += ('<div class="ng-section">\n<ul class="ng-rows ng-wide">\n',)
  for entry_index_2f_locations_2d_section_2e_html_1 in given_entries:
   out += (escaped(entry_index_2f_locations_2d_section_2e_html_1), '\n',)
  out += ('</ul>\n</div>',)
  return ''.join(out)
PAGES['index/locations-section.html'] = CompiledTemplate(_index_2f_locations_2d_section_2e_html.__code__, {
}, (), ())

DIGESTS['index/locations.html'] = 'b99326a8077d29dc4ea181749781a6be'
def _index_2f_locations_2e_html():
 global page_index_2f_locations_2e_html
 def page_index_2f_locations_2e_html(values):
  given_sections = values['sections'] if 'sections' in values else undefined(name='sections')
  given_atlas = values['atlas'] if 'atlas' in values else undefined(name='atlas')
  given_files = values['files'] if 'files' in values else undefined(name='files')
  out = []
  out += ('<div class="ng-head">\n',)
  if given_sections:
   if given_atlas:
    part_0 = []
    part_0 += ((ngettext('%(count)s place', '%(count)s places', given_atlas.total) % {'num': escaped(given_atlas.total), 'count': escaped(given_atlas.total), }),)
    rest_index_2f_locations_2e_html_1 = ''.join(part_0)
    out += ('<div class="ng-atlas ng-wide" hidden data-search-exclude\n data-places="', escaped(given_atlas.places), '" data-ground="', escaped(given_atlas.ground), '" data-near="', escaped(given_atlas.near), '" data-root="', escaped(given_atlas.root), '"\n',)
    if given_atlas.tiles:
     out += (' data-tiles="', escaped(given_atlas.tiles.url), '"',)
    out += (' data-credit="', escaped((given_atlas.tiles.attribution if given_atlas.tiles else given_atlas.credit)), '"\n data-found="', (format_index_2f_locations_2e_html_0 % {'count': escaped('{count}'), 'total': escaped('{total}'), }), '"\n data-within="', (format_index_2f_locations_2e_html_1 % {'radius': escaped('{radius}'), }), '"\n data-cluster="', (format_index_2f_locations_2e_html_2 % {'count': escaped('{count}'), }), '"\n data-zoom-in="', words_index_2f_locations_2e_html_3, '" data-zoom-out="', words_index_2f_locations_2e_html_4, '" data-close="', words_index_2f_locations_2e_html_5, '">\n',)
    out += ('<form class="ng-filter" role="search" autocomplete="off" aria-label="', words_index_2f_locations_2e_html_6, '">\n<div class="ng-filter__choices">\n<p class="ng-filter__search"><label for="atlas-text">', words_index_2f_locations_2e_html_7, '</label> <input id="atlas-text" type="search" name="text" maxlength="200" spellcheck="false"></p>\n<p class="ng-filter__select"><label for="atlas-topic">', words_index_2f_locations_2e_html_8, '</label> <select id="atlas-topic" name="topic"><option value="">', words_index_2f_locations_2e_html_9, '</option>',)
    for choice_index_2f_locations_2e_html_3 in given_atlas.topics:
     out += ('<option value="', escaped(choice_index_2f_locations_2e_html_3.key), '">', (format_index_2f_locations_2e_html_10 % {'name': escaped(choice_index_2f_locations_2e_html_3.name), 'count': escaped(choice_index_2f_locations_2e_html_3.count), }), '</option>',)
    out += ('</select></p>\n<p class="ng-filter__select"><label for="atlas-kind">', words_index_2f_locations_2e_html_11, '</label> <select id="atlas-kind" name="kind"><option value="">', words_index_2f_locations_2e_html_12, '</option>',)
    for choice_index_2f_locations_2e_html_5 in given_atlas.kinds:
     out += ('<option value="', escaped(choice_index_2f_locations_2e_html_5.key), '" data-name="', escaped(choice_index_2f_locations_2e_html_5.name), '">', (format_index_2f_locations_2e_html_13 % {'name': escaped(choice_index_2f_locations_2e_html_5.name), 'count': escaped(choice_index_2f_locations_2e_html_5.count), }), '</option>',)
    out += ('</select></p>\n</div>\n<p class="ng-filter__state"><span class="ng-filter__count" role="status" tabindex="-1" data-rest="', rest_index_2f_locations_2e_html_1, '">', rest_index_2f_locations_2e_html_1, '</span> <button class="ng-action" type="button" hidden data-clear>', words_index_2f_locations_2e_html_14, '</button></p>\n</form>\n',)
    out += ('<div class="ng-atlas__frame ng-map">\n<div class="ng-atlas__map" role="region" aria-label="', words_index_2f_locations_2e_html_15, '" aria-describedby="atlas-hint"></div>\n</div>\n',)
    out += ('<ul class="ng-plain ng-atlas__key ng-map" aria-label="', words_index_2f_locations_2e_html_16, '">\n<li><i class="ng-atlas__sign ng-atlas__sign--main"></i>', words_index_2f_locations_2e_html_17, '</li>\n<li><i class="ng-atlas__sign"></i>', words_index_2f_locations_2e_html_18, '</li>\n<li><i class="ng-atlas__sign ng-atlas__sign--soft"></i>', words_index_2f_locations_2e_html_19, '</li>\n<li><i class="ng-atlas__sign ng-atlas__sign--cluster">2</i>', words_index_2f_locations_2e_html_20, '</li>\n',)
    if (not given_atlas.tiles):
     out += ('<li><i class="ng-atlas__dashes"></i>', words_index_2f_locations_2e_html_21, '</li>\n',)
    out += ('</ul>\n',)
    out += ('<p class="ng-meta" id="atlas-hint">', words_index_2f_locations_2e_html_22, '</p>\n<template data-popup><div class="ng-atlas__card"><p class="ng-atlas__name"><bdi></bdi></p><p class="ng-meta"></p><ul class="ng-plain"></ul></div></template>\n<template data-explainer><li><a href="#"></a></li></template>\n<template data-row><li class="ng-row"><p class="ng-row__title"><bdi><a href="#"></a></bdi></p><p class="ng-meta"><span class="ng-row__kind"></span><span class="ng-dot" aria-hidden="true"> · </span><bdi class="ng-row__explainer"></bdi></p></li></template>\n<template data-show><p class="ng-meta ng-row__show"><a href="#">', words_index_2f_locations_2e_html_23, '</a></p></template>\n</div>\n<p class="ng-atlas__failed" role="alert" data-failed="', words_index_2f_locations_2e_html_24, '"></p>\n<div class="ng-results ng-wide" hidden>\n<p class="ng-nothing" hidden>', words_index_2f_locations_2e_html_25, '</p>\n<ul class="ng-rows"></ul>\n<p><button class="ng-action" type="button" hidden data-more>', words_index_2f_locations_2e_html_26, '</button></p>\n</div>',)
   if given_files:
    out += (parts_2f_location_2e_html_downloads(given_files, ), '\n',)
  else:
   out += ('<p class="ng-nothing">', words_index_2f_locations_2e_html_27, '</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['index/locations.html'] = CompiledTemplate(_index_2f_locations_2e_html.__code__, {
 'format_index_2f_locations_2e_html_0': 'Places found: %(count)s of %(total)s',
 'format_index_2f_locations_2e_html_1': 'known to within %(radius)s',
 'format_index_2f_locations_2e_html_2': '%(count)s places close together',
 'words_index_2f_locations_2e_html_3': 'Zoom in',
 'words_index_2f_locations_2e_html_4': 'Zoom out',
 'words_index_2f_locations_2e_html_5': 'Close',
 'words_index_2f_locations_2e_html_6': 'Filter the places',
 'words_index_2f_locations_2e_html_7': 'Search',
 'words_index_2f_locations_2e_html_8': 'Topic',
 'words_index_2f_locations_2e_html_9': 'All topics',
 'format_index_2f_locations_2e_html_10': '%(name)s (%(count)s)',
 'words_index_2f_locations_2e_html_11': 'Kind of place',
 'words_index_2f_locations_2e_html_12': 'All kinds',
 'format_index_2f_locations_2e_html_13': '%(name)s (%(count)s)',
 'words_index_2f_locations_2e_html_14': 'Clear all',
 'words_index_2f_locations_2e_html_15': 'Map of all places',
 'words_index_2f_locations_2e_html_16': 'Key',
 'words_index_2f_locations_2e_html_17': 'It happened here',
 'words_index_2f_locations_2e_html_18': 'Mentioned',
 'words_index_2f_locations_2e_html_19': 'Somewhere here, no exact point',
 'words_index_2f_locations_2e_html_20': 'Several places',
 'words_index_2f_locations_2e_html_21': 'Disputed boundary',
 'words_index_2f_locations_2e_html_22': 'With the keyboard: Tab goes from place to place, Enter opens one, Escape closes it; plus and minus zoom, arrow keys move the map. Every place is in the list below, too.',
 'words_index_2f_locations_2e_html_23': 'On the map',
 'words_index_2f_locations_2e_html_24': 'The map could not be fetched. All places are listed below.',
 'words_index_2f_locations_2e_html_25': 'No place fits all of this.',
 'words_index_2f_locations_2e_html_26': 'Show more',
 'words_index_2f_locations_2e_html_27': 'There are no places yet.',
}, ('parts/location.html',), ('index/atlas.html',))

DIGESTS['index/navigation.html'] = '945d415fc62b7aa4d8ea6bb72cd96b8b'
def _index_2f_navigation_2e_html():
 global page_index_2f_navigation_2e_html
 def page_index_2f_navigation_2e_html(values):
  given_steps = values['steps'] if 'steps' in values else undefined(name='steps')
  given_current = values['current'] if 'current' in values else undefined(name='current')
  given_links = values['links'] if 'links' in values else undefined(name='links')
  out = []
  out += (parts_2f_trail_2e_html_trail(given_steps, given_current, ), '\n',)
  out += ('<nav class="ng-indexes" aria-label="', words_index_2f_navigation_2e_html_0, '">\n<ul>\n',)
  for (link_index_2f_navigation_2e_html_1, current_index_2f_navigation_2e_html_2, ) in given_links:
   out += ('<li><a href="', escaped(link_index_2f_navigation_2e_html_1.href), '"',)
   if current_index_2f_navigation_2e_html_2:
    out += (' aria-current="page"',)
   out += ('>', escaped(link_index_2f_navigation_2e_html_1.words), '</a></li>\n',)
  out += ('</ul>\n</nav>',)
  return ''.join(out)
PAGES['index/navigation.html'] = CompiledTemplate(_index_2f_navigation_2e_html.__code__, {
 'words_index_2f_navigation_2e_html_0': 'Lists of this site',
}, ('parts/inline.html', 'parts/trail.html'), ())

DIGESTS['index/pager.html'] = '3eb73610cca18c461030c4ad5e016851'
def _index_2f_pager_2e_html():
 global page_index_2f_pager_2e_html
 def page_index_2f_pager_2e_html(values):
  given_pager = values['pager'] if 'pager' in values else undefined(name='pager')
  out = []
  out += ('<nav class="ng-pager" aria-label="', words_index_2f_pager_2e_html_0, '">\n',)
  if given_pager.previous:
   out += ('<a rel="prev" href="', escaped(given_pager.previous), '">', words_index_2f_pager_2e_html_1, '</a>\n',)
  out += ('<ul class="ng-plain">\n',)
  for entry_index_2f_pager_2e_html_1 in given_pager.numbers:
   if entry_index_2f_pager_2e_html_1:
    out += ('<li><a href="', escaped(entry_index_2f_pager_2e_html_1[1]), '"',)
    if (entry_index_2f_pager_2e_html_1[0] == given_pager.current):
     out += (' aria-current="page"',)
    out += ('>', escaped(entry_index_2f_pager_2e_html_1[0]), '</a></li>\n',)
   else:
    out += ('<li class="ng-pager__gap">…</li>\n',)
  out += ('</ul>\n',)
  if given_pager.next:
   out += ('<a rel="next" href="', escaped(given_pager.next), '">', words_index_2f_pager_2e_html_2, '</a>\n',)
  out += ('</nav>',)
  return ''.join(out)
PAGES['index/pager.html'] = CompiledTemplate(_index_2f_pager_2e_html.__code__, {
 'words_index_2f_pager_2e_html_0': 'Pages',
 'words_index_2f_pager_2e_html_1': 'Previous',
 'words_index_2f_pager_2e_html_2': 'Next',
}, (), ())

DIGESTS['index/people-section.html'] = '83502ba2e274697b85edda8d75819481'
def _index_2f_people_2d_section_2e_html():
 global page_index_2f_people_2d_section_2e_html
 def page_index_2f_people_2d_section_2e_html(values):
  given_people = values['people'] if 'people' in values else undefined(name='people')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += ('<div class="ng-section ng-people">\n',)
  for person_index_2f_people_2d_section_2e_html_1 in given_people:
   out += ('<section class="ng-person" aria-labelledby="', escaped(person_index_2f_people_2d_section_2e_html_1.id), '">\n<div class="ng-person__who">\n<h3 id="', escaped(person_index_2f_people_2d_section_2e_html_1.id), '" dir="auto">', escaped(person_index_2f_people_2d_section_2e_html_1.name), '</h3>\n',)
   if person_index_2f_people_2d_section_2e_html_1.roles:
    out += ('<p class="ng-meta" dir="auto">', escaped(person_index_2f_people_2d_section_2e_html_1.roles), '</p>\n',)
   if person_index_2f_people_2d_section_2e_html_1.bar:
    out += (parts_2f_bar_2e_html_bar(person_index_2f_people_2d_section_2e_html_1.bar, ), '\n',)
   out += ('</div>\n<div class="ng-person__said">\n',)
   for mention_index_2f_people_2d_section_2e_html_3 in person_index_2f_people_2d_section_2e_html_1.mentions:
    out += ('<p class="ng-person__where">',)
    _trans_index_2f_people_2d_section_2e_html_4 = parts_2f_inline_2e_html_foreign(mention_index_2f_people_2d_section_2e_html_3.explainer, mention_index_2f_people_2d_section_2e_html_3.language, given_language, )
    out += ((format_index_2f_people_2d_section_2e_html_0 % {'title': _trans_index_2f_people_2d_section_2e_html_4, }), '</p>\n',)
    if mention_index_2f_people_2d_section_2e_html_3.claims:
     out += ('<ul class="ng-rows">\n',)
     for entry_index_2f_people_2d_section_2e_html_6 in mention_index_2f_people_2d_section_2e_html_3.claims:
      out += (parts_2f_listing_2e_html_claim(entry_index_2f_people_2d_section_2e_html_6, given_language, given_with_claimant=False, given_with_explainer=False, ), '\n',)
     out += ('</ul>\n',)
   if person_index_2f_people_2d_section_2e_html_1.more:
    out += ('<p class="ng-person__more">', parts_2f_inline_2e_html_link(person_index_2f_people_2d_section_2e_html_1.more, ), '</p>\n',)
   out += ('</div>\n</section>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['index/people-section.html'] = CompiledTemplate(_index_2f_people_2d_section_2e_html.__code__, {
 'format_index_2f_people_2d_section_2e_html_0': 'In %(title)s',
}, ('parts/bar.html', 'parts/inline.html', 'parts/listing.html'), ())

DIGESTS['index/people.html'] = '2cfb1a5ba32e48dd6caf59967e0873fc'
def _index_2f_people_2e_html():
 global page_index_2f_people_2e_html
 def page_index_2f_people_2e_html(values):
  given_sections = values['sections'] if 'sections' in values else undefined(name='sections')
  out = []
  if (not given_sections):
   out += ('<div class="ng-head">\n<p class="ng-nothing">', words_index_2f_people_2e_html_0, '</p>\n</div>\n',)
  return ''.join(out)
PAGES['index/people.html'] = CompiledTemplate(_index_2f_people_2e_html.__code__, {
 'words_index_2f_people_2e_html_0': 'There are no people yet.',
}, (), ())

DIGESTS['index/search.html'] = '6a38484e3db9908968933e4750f5f600'
def _index_2f_search_2e_html():
 global page_index_2f_search_2e_html
 def page_index_2f_search_2e_html(values):
  given_total = values['total'] if 'total' in values else undefined(name='total')
  given_style = values['style'] if 'style' in values else undefined(name='style')
  given_script = values['script'] if 'script' in values else undefined(name='script')
  given_lists = values['lists'] if 'lists' in values else undefined(name='lists')
  given_pagefind = values['pagefind'] if 'pagefind' in values else undefined(name='pagefind')
  given_verdicts = values['verdicts'] if 'verdicts' in values else undefined(name='verdicts')
  given_topics = values['topics'] if 'topics' in values else undefined(name='topics')
  given_claims = values['claims'] if 'claims' in values else undefined(name='claims')
  out = []
  part_0 = []
  part_0 += ((ngettext('%(count)s explainer', '%(count)s explainers', given_total) % {'num': escaped(given_total), 'count': escaped(given_total), }),)
  rest_index_2f_search_2e_html_1 = ''.join(part_0)
  out += ('<link rel="stylesheet" href="', escaped(given_style), '">\n<script type="module" src="', escaped(given_script), '"></script>\n<div class="ng-head">\n',)
  out += ('<p class="ng-search__without">',)
  _trans_index_2f_search_2e_html_2 = parts_2f_inline_2e_html_links(given_lists, )
  out += ((format_index_2f_search_2e_html_0 % {'lists': _trans_index_2f_search_2e_html_2, }), '</p>\n',)
  out += ('<form class="ng-filter ng-search ng-wide" hidden role="search" autocomplete="off" aria-label="', words_index_2f_search_2e_html_1, '"\n data-pagefind="', escaped(given_pagefind), '"\n data-found="', (format_index_2f_search_2e_html_2 % {'count': escaped('{count}'), }), '"\n data-option="', (format_index_2f_search_2e_html_3 % {'name': escaped('{name}'), 'count': escaped('{count}'), }), '"\n data-loading="', words_index_2f_search_2e_html_4, '"\n data-failed="', words_index_2f_search_2e_html_5, '">\n<p class="ng-filter__search"><label for="search-words">', words_index_2f_search_2e_html_6, '</label> <input id="search-words" type="search" name="q" maxlength="200" spellcheck="false" enterkeyhint="search"></p>\n<p class="ng-search__toggle"><button class="ng-action" type="button" aria-expanded="false" aria-controls="search-choices">', words_index_2f_search_2e_html_7, '</button></p>\n<div class="ng-filter__choices" id="search-choices">\n',)
  out += ('<p class="ng-filter__select"><label for="search-verdict">', words_index_2f_search_2e_html_8, '</label> <select id="search-verdict" name="verdict"><option value="">', words_index_2f_search_2e_html_9, '</option>',)
  for verdict_index_2f_search_2e_html_4 in given_verdicts:
   out += ('<option value="', escaped(verdict_index_2f_search_2e_html_4.id), '">', escaped(verdict_index_2f_search_2e_html_4.label), '</option>',)
  out += ('</select></p>\n<p class="ng-filter__select"><label for="search-claimant">', words_index_2f_search_2e_html_10, '</label> <select id="search-claimant" name="claimant"><option value="">', words_index_2f_search_2e_html_11, '</option></select></p>\n<p class="ng-filter__select"><label for="search-place">', words_index_2f_search_2e_html_12, '</label> <select id="search-place" name="place"><option value="">', words_index_2f_search_2e_html_13, '</option></select></p>\n<p class="ng-filter__select"><label for="search-topic">', words_index_2f_search_2e_html_14, '</label> <select id="search-topic" name="topic"><option value="">', words_index_2f_search_2e_html_15, '</option>',)
  for topic_index_2f_search_2e_html_6 in given_topics:
   out += ('<option value="', escaped(topic_index_2f_search_2e_html_6.key), '">', escaped(topic_index_2f_search_2e_html_6.name), '</option>',)
  out += ('</select></p>\n<p class="ng-filter__select"><label for="search-sort">', words_index_2f_search_2e_html_16, '</label> <select id="search-sort" name="sort"><option value="">', words_index_2f_search_2e_html_17, '</option><option value="date">', words_index_2f_search_2e_html_18, '</option></select></p>\n',)
  out += ('</div>\n<p class="ng-filter__state"><span class="ng-filter__count" role="status" data-rest="', rest_index_2f_search_2e_html_1, '">', rest_index_2f_search_2e_html_1, '</span> <button class="ng-action" type="button" hidden data-clear>', words_index_2f_search_2e_html_19, '</button></p>\n<p class="ng-filter__failed" role="alert"></p>\n',)
  out += ('<template data-row><li class="ng-row ng-found"><p class="ng-row__title"><bdi><a href="#"></a></bdi></p><p class="ng-meta ng-found__about"></p><p class="ng-found__excerpt"></p><p class="ng-found__badges"></p><ul class="ng-plain ng-found__parts"></ul></li></template>\n<template data-part><li><a href="#"></a></li></template>\n<template data-dot>', parts_2f_inline_2e_html_dot(), '</template>\n',)
  for verdict_index_2f_search_2e_html_8 in given_verdicts:
   out += ('<template data-verdict="', escaped(verdict_index_2f_search_2e_html_8.id), '">', parts_2f_inline_2e_html_badge(verdict_index_2f_search_2e_html_8, ), '</template>\n',)
  out += ('</form>\n<div class="ng-results ng-wide" hidden>\n<p class="ng-nothing" hidden>', words_index_2f_search_2e_html_20, '</p>\n<ol class="ng-rows"></ol>\n<p hidden><button class="ng-action" type="button" data-more>', words_index_2f_search_2e_html_21, '</button></p>\n<p class="ng-meta" hidden><a href="', escaped(given_claims), '" data-claims>', words_index_2f_search_2e_html_22, '</a></p>\n</div>\n</div>',)
  return ''.join(out)
PAGES['index/search.html'] = CompiledTemplate(_index_2f_search_2e_html.__code__, {
 'format_index_2f_search_2e_html_0': 'To search here takes scripts, which have not run. Everything is in the lists, too: %(lists)s.',
 'words_index_2f_search_2e_html_1': 'Search the whole site',
 'format_index_2f_search_2e_html_2': 'Results: %(count)s',
 'format_index_2f_search_2e_html_3': '%(name)s (%(count)s)',
 'words_index_2f_search_2e_html_4': 'Searching …',
 'words_index_2f_search_2e_html_5': 'The search could not be fetched. Everything is in the lists of this site, too.',
 'words_index_2f_search_2e_html_6': 'Search',
 'words_index_2f_search_2e_html_7': 'More filters',
 'words_index_2f_search_2e_html_8': 'Verdict',
 'words_index_2f_search_2e_html_9': 'All verdicts',
 'words_index_2f_search_2e_html_10': 'Claimant',
 'words_index_2f_search_2e_html_11': 'All claimants',
 'words_index_2f_search_2e_html_12': 'Place',
 'words_index_2f_search_2e_html_13': 'All places',
 'words_index_2f_search_2e_html_14': 'Topic',
 'words_index_2f_search_2e_html_15': 'All topics',
 'words_index_2f_search_2e_html_16': 'Order',
 'words_index_2f_search_2e_html_17': 'Best match first',
 'words_index_2f_search_2e_html_18': 'Newest first',
 'words_index_2f_search_2e_html_19': 'Clear all',
 'words_index_2f_search_2e_html_20': 'Nothing has been found. Try fewer words or others, or take filters back.',
 'words_index_2f_search_2e_html_21': 'Show more',
 'words_index_2f_search_2e_html_22': 'Only claims with these words',
}, ('parts/inline.html',), ())

DIGESTS['index/timeline-row.html'] = '575e1c8164f5a0f1686dbccda1e6d933'
def _index_2f_timeline_2d_row_2e_html():
 global page_index_2f_timeline_2d_row_2e_html
 def page_index_2f_timeline_2d_row_2e_html(values):
  given_entry = values['entry'] if 'entry' in values else undefined(name='entry')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += ('<li>\n<p class="ng-timeline__when">',)
  if given_entry.when:
   out += (parts_2f_inline_2e_html_time(given_entry.when, ),)
  out += ('</p>\n<div class="ng-timeline__what">\n<p><strong><bdi', parts_2f_inline_2e_html_written_in(given_entry.language, given_language, ), '>', escaped(given_entry.title), '</bdi></strong></p>\n<p class="ng-meta">', parts_2f_inline_2e_html_foreign(given_entry.explainer, given_entry.language, given_language, ), '</p>\n</div>\n</li>',)
  return ''.join(out)
PAGES['index/timeline-row.html'] = CompiledTemplate(_index_2f_timeline_2d_row_2e_html.__code__, {
}, ('parts/inline.html',), ())

DIGESTS['index/timeline-section.html'] = '9248240cd433c88f188e6ce073fbaf8b'
def _index_2f_timeline_2d_section_2e_html():
 global page_index_2f_timeline_2d_section_2e_html
 def page_index_2f_timeline_2d_section_2e_html(values):
  given_entries = values['entries'] if 'entries' in values else undefined(name='entries')
  out = []
  out += ('<div class="ng-section">\n<ol class="ng-timeline">\n',)
  for entry_index_2f_timeline_2d_section_2e_html_1 in given_entries:
   out += (escaped(entry_index_2f_timeline_2d_section_2e_html_1), '\n',)
  out += ('</ol>\n</div>',)
  return ''.join(out)
PAGES['index/timeline-section.html'] = CompiledTemplate(_index_2f_timeline_2d_section_2e_html.__code__, {
}, (), ())

DIGESTS['index/timeline.html'] = '8d0501fa739512089111be013e4dd8f5'
def _index_2f_timeline_2e_html():
 global page_index_2f_timeline_2e_html
 def page_index_2f_timeline_2e_html(values):
  given_decades = values['decades'] if 'decades' in values else undefined(name='decades')
  out = []
  out += ('<div class="ng-head">\n',)
  if given_decades:
   out += ('<nav class="ng-years ng-wide" aria-label="', words_index_2f_timeline_2e_html_0, '">\n<ul class="ng-plain">\n',)
   for decade_index_2f_timeline_2e_html_1 in given_decades:
    out += ('<li><span class="ng-years__decade">', parts_2f_inline_2e_html_link(decade_index_2f_timeline_2e_html_1.name, ), '</span>\n<ul class="ng-plain">\n',)
    for year_index_2f_timeline_2e_html_3 in decade_index_2f_timeline_2e_html_1.years:
     out += ('<li>', parts_2f_inline_2e_html_link(year_index_2f_timeline_2e_html_3, ), '</li>\n',)
    out += ('</ul>\n</li>\n',)
   out += ('</ul>\n</nav>\n',)
  else:
   out += ('<p class="ng-nothing">', words_index_2f_timeline_2e_html_1, '</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['index/timeline.html'] = CompiledTemplate(_index_2f_timeline_2e_html.__code__, {
 'words_index_2f_timeline_2e_html_0': 'Years',
 'words_index_2f_timeline_2e_html_1': 'There are no events yet.',
}, ('parts/inline.html',), ())

DIGESTS['index/topics.html'] = '466c7622e97725c7b97222d19e259cc4'
def _index_2f_topics_2e_html():
 global page_index_2f_topics_2e_html
 def page_index_2f_topics_2e_html(values):
  given_entries = values['entries'] if 'entries' in values else undefined(name='entries')
  given_language = values['language'] if 'language' in values else undefined(name='language')
  out = []
  out += ('<div class="ng-head">\n',)
  if given_entries:
   out += ('<div class="ng-topic-cards ng-wide">\n',)
   for topic_index_2f_topics_2e_html_1 in given_entries:
    out += ('<section class="ng-topic" id="', escaped(topic_index_2f_topics_2e_html_1.id), '" aria-labelledby="', escaped(topic_index_2f_topics_2e_html_1.id), '-name">\n<h2 class="ng-topic__name" id="', escaped(topic_index_2f_topics_2e_html_1.id), '-name">', parts_2f_inline_2e_html_foreign(topic_index_2f_topics_2e_html_1.name, topic_index_2f_topics_2e_html_1.language, given_language, ), '</h2>\n<p class="ng-meta">', (ngettext('%(count)s explainer', '%(count)s explainers', topic_index_2f_topics_2e_html_1.explainers) % {'num': escaped(topic_index_2f_topics_2e_html_1.explainers), 'count': escaped(topic_index_2f_topics_2e_html_1.explainers), }),)
    if topic_index_2f_topics_2e_html_1.claims:
     out += ('<span class="ng-dot" aria-hidden="true"> · </span><a href="', escaped(topic_index_2f_topics_2e_html_1.filter), '">', (ngettext('%(count)s claim', '%(count)s claims', topic_index_2f_topics_2e_html_1.claims) % {'num': escaped(topic_index_2f_topics_2e_html_1.claims), 'count': escaped(topic_index_2f_topics_2e_html_1.claims), }), '</a>',)
    out += ('</p>\n<ul class="ng-plain">\n',)
    for (link_index_2f_topics_2e_html_3, written_in_index_2f_topics_2e_html_4, ) in topic_index_2f_topics_2e_html_1.newest:
     out += ('<li>', parts_2f_inline_2e_html_foreign(link_index_2f_topics_2e_html_3, written_in_index_2f_topics_2e_html_4, given_language, ), '</li>\n',)
    out += ('</ul>\n',)
    if topic_index_2f_topics_2e_html_1.name.href:
     out += ('<p class="ng-topic__more"><a href="', escaped(topic_index_2f_topics_2e_html_1.name.href), '">', (format_index_2f_topics_2e_html_0 % {'name': escaped(topic_index_2f_topics_2e_html_1.name.words), }), '</a></p>\n',)
    out += ('</section>\n',)
   out += ('</div>\n',)
  else:
   out += ('<p class="ng-nothing">', words_index_2f_topics_2e_html_1, '</p>\n',)
  out += ('</div>',)
  return ''.join(out)
PAGES['index/topics.html'] = CompiledTemplate(_index_2f_topics_2e_html.__code__, {
 'format_index_2f_topics_2e_html_0': 'All explainers on %(name)s',
 'words_index_2f_topics_2e_html_1': 'There are no topics yet.',
}, ('parts/inline.html',), ())

DIGESTS['parts/bar.html'] = '230275db07fce9227a47deffb0cf78f9'
def _parts_2f_bar_2e_html():
 global parts_2f_bar_2e_html_bar, parts_2f_bar_2e_html_legend
 def parts_2f_bar_2e_html_bar(given_bar):
  out = []
  out += ('<div class="ng-bar"><svg width="100%" height="24" direction="ltr" role="img" aria-label="', escaped(given_bar.name), '" focusable="false">',)
  for segment_parts_2f_bar_2e_html_2f_bar_1 in given_bar.segments:
   out += ('<g class="ng-verdict--', escaped(segment_parts_2f_bar_2e_html_2f_bar_1.verdict.id), '"><rect x="', escaped(segment_parts_2f_bar_2e_html_2f_bar_1.x), '%" width="', escaped(segment_parts_2f_bar_2e_html_2f_bar_1.width), '%" height="100%"/>',)
   if (segment_parts_2f_bar_2e_html_2f_bar_1.sign != 'never'):
    out += ('<svg class="ng-bar__sign ng-bar__sign--', escaped(segment_parts_2f_bar_2e_html_2f_bar_1.sign), '" x="', escaped(segment_parts_2f_bar_2e_html_2f_bar_1.middle), '%" y="50%" width="1" height="1" overflow="visible"><g transform="translate(-14 -6)">', parts_2f_inline_2e_html_shape(segment_parts_2f_bar_2e_html_2f_bar_1.verdict, ), '</g><text x="3" dy="0.35em">', escaped(segment_parts_2f_bar_2e_html_2f_bar_1.count), '</text></svg>',)
   out += ('</g>',)
  out += ('</svg></div>',)
  return ''.join(out)
 def parts_2f_bar_2e_html_legend(given_bar):
  out = []
  out += ('<ul class="ng-tally">\n',)
  for segment_parts_2f_bar_2e_html_2f_legend_1 in given_bar.segments:
   out += ('<li class="ng-verdict--', escaped(segment_parts_2f_bar_2e_html_2f_legend_1.verdict.id), '">',)
   if segment_parts_2f_bar_2e_html_2f_legend_1.href:
    out += ('<a href="', escaped(segment_parts_2f_bar_2e_html_2f_legend_1.href), '">',)
   out += (parts_2f_inline_2e_html_shape(segment_parts_2f_bar_2e_html_2f_legend_1.verdict, ), '<span class="ng-tally__count">', escaped(segment_parts_2f_bar_2e_html_2f_legend_1.count), '</span> ', escaped(segment_parts_2f_bar_2e_html_2f_legend_1.verdict.label),)
   if segment_parts_2f_bar_2e_html_2f_legend_1.href:
    out += ('</a>',)
   out += ('</li>\n',)
  out += ('</ul>',)
  return ''.join(out)
MACROS['parts/bar.html'] = CompiledTemplate(_parts_2f_bar_2e_html.__code__, {
}, ('parts/inline.html',), ())

DIGESTS['parts/claim.html'] = '6708bace5827de863b87f02a27810593'
def _parts_2f_claim_2e_html():
 global parts_2f_claim_2e_html_verdict, parts_2f_claim_2e_html_by, parts_2f_claim_2e_html_evidence, parts_2f_claim_2e_html_stance, parts_2f_claim_2e_html_related, parts_2f_claim_2e_html_rebuttals, parts_2f_claim_2e_html_particulars, parts_2f_claim_2e_html_actions
 def parts_2f_claim_2e_html_verdict(given_card, given_with_meaning=False):
  out = []
  out += ('<p class="ng-claim__verdict"><span class="ng-verdict"',)
  if (given_card.verdict.description and (not given_with_meaning)):
   out += (' title="', escaped(given_card.verdict.description), '"',)
  out += ('>', parts_2f_inline_2e_html_shape(given_card.verdict, ), escaped(given_card.verdict.label), '</span>',)
  if (given_card.verdict.description and given_with_meaning):
   out += (' <span class="ng-claim__meaning">', escaped(given_card.verdict.description), '</span>',)
  out += ('</p>',)
  return ''.join(out)
 def parts_2f_claim_2e_html_by(given_card):
  out = []
  out += ('<p class="ng-meta ng-claim__by">',)
  if given_card.claimant:
   _trans_parts_2f_claim_2e_html_2f_by_0 = parts_2f_inline_2e_html_link(given_card.claimant, )
   out += ((format_parts_2f_claim_2e_html_2f_by_0 % {'name': _trans_parts_2f_claim_2e_html_2f_by_0, }),)
  else:
   out += (words_parts_2f_claim_2e_html_2f_by_1,)
  if given_card.made:
   out += ('<span class="ng-dot" aria-hidden="true"> · </span>', parts_2f_inline_2e_html_time(given_card.made, ),)
  out += ('</p>',)
  return ''.join(out)
 def parts_2f_claim_2e_html_evidence(given_card):
  out = []
  if given_card.evidence:
   out += ('<div class="ng-evidence">\n',)
   for group_parts_2f_claim_2e_html_2f_evidence_1 in given_card.evidence:
    out += ('<section class="ng-stance ng-stance--', escaped(group_parts_2f_claim_2e_html_2f_evidence_1.stance), '">\n<p class="ng-stance__title">', parts_2f_claim_2e_html_stance(group_parts_2f_claim_2e_html_2f_evidence_1.stance, ), escaped(group_parts_2f_claim_2e_html_2f_evidence_1.title), '</p>\n<ul class="ng-plain">\n',)
    for item_parts_2f_claim_2e_html_2f_evidence_3 in group_parts_2f_claim_2e_html_2f_evidence_1.items:
     out += ('<li>\n<p class="ng-stance__source">',)
     if item_parts_2f_claim_2e_html_2f_evidence_3.citation:
      out += (escaped(item_parts_2f_claim_2e_html_2f_evidence_3.citation), ' ',)
     out += ('<cite dir="auto">', parts_2f_inline_2e_html_link(item_parts_2f_claim_2e_html_2f_evidence_3.source, ), '</cite>',)
     if item_parts_2f_claim_2e_html_2f_evidence_3.publisher:
      out += (words_parts_2f_claim_2e_html_2f_evidence_0, '<bdi>', escaped(item_parts_2f_claim_2e_html_2f_evidence_3.publisher), '</bdi>',)
     out += ('</p>\n',)
     if item_parts_2f_claim_2e_html_2f_evidence_3.paragraphs:
      out += ('<blockquote class="ng-stance__quote" dir="auto">',)
      for paragraph_parts_2f_claim_2e_html_2f_evidence_5 in item_parts_2f_claim_2e_html_2f_evidence_3.paragraphs:
       out += ('<p>', escaped(paragraph_parts_2f_claim_2e_html_2f_evidence_5), '</p>',)
      out += ('</blockquote>\n',)
     if item_parts_2f_claim_2e_html_2f_evidence_3.note:
      out += ('<div class="ng-stance__note">', escaped(item_parts_2f_claim_2e_html_2f_evidence_3.note), '</div>\n',)
     out += ('</li>\n',)
    out += ('</ul>\n</section>\n',)
   out += ('</div>\n',)
  return ''.join(out)
 def parts_2f_claim_2e_html_stance(given_stance):
  out = []
  out += ('<svg class="ng-stance__sign" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">',)
  if (given_stance == 'supports'):
   out += ('<path d="M8 1.5v13M1.5 8h13"/>',)
  elif (given_stance == 'refutes'):
   out += ('<path d="M1.5 8h13"/>',)
  else:
   out += ('<path d="M8 6v4"/>',)
  out += ('</svg>',)
  return ''.join(out)
 def parts_2f_claim_2e_html_related(given_title, given_claims):
  out = []
  if given_claims:
   out += ('<div class="ng-related">\n<p class="ng-label">', escaped(given_title), '</p>\n<ul class="ng-plain">\n',)
   for other_parts_2f_claim_2e_html_2f_related_1 in given_claims:
    out += ('<li>', parts_2f_inline_2e_html_link(other_parts_2f_claim_2e_html_2f_related_1.claim, ), ' ', parts_2f_inline_2e_html_badge(other_parts_2f_claim_2e_html_2f_related_1.verdict, ),)
    if other_parts_2f_claim_2e_html_2f_related_1.explainer:
     out += (' <span class="ng-meta">', escaped(other_parts_2f_claim_2e_html_2f_related_1.explainer), '</span>',)
    out += ('</li>\n',)
   out += ('</ul>\n</div>\n',)
  return ''.join(out)
 def parts_2f_claim_2e_html_rebuttals(given_card):
  out = []
  out += (parts_2f_claim_2e_html_related(words_parts_2f_claim_2e_html_2f_rebuttals_0, given_card.relations.rebuts, ), '\n', parts_2f_claim_2e_html_related(words_parts_2f_claim_2e_html_2f_rebuttals_1, given_card.relations.rebutted_by, ),)
  return ''.join(out)
 def parts_2f_claim_2e_html_particulars(given_card):
  out = []
  if ((((given_card.background or given_card.locations) or given_card.appearances) or given_card.reviewed_by) or given_card.reviewed_on):
   out += ('<dl class="ng-particulars">\n',)
   if given_card.background:
    out += ('<div><dt>', words_parts_2f_claim_2e_html_2f_particulars_0, '</dt><dd>', parts_2f_inline_2e_html_link(given_card.background, ), '</dd></div>\n',)
   if given_card.locations:
    out += ('<div><dt>', words_parts_2f_claim_2e_html_2f_particulars_1, '</dt><dd>', parts_2f_inline_2e_html_links(given_card.locations, ), '</dd></div>\n',)
   if given_card.appearances:
    out += ('<div><dt>', words_parts_2f_claim_2e_html_2f_particulars_2, '</dt><dd>',)
    items_0 = list(given_card.appearances)
    length_0 = len(items_0)
    for index_0, place_parts_2f_claim_2e_html_2f_particulars_1 in enumerate(items_0, 1):
     out += ('<a href="', escaped(place_parts_2f_claim_2e_html_2f_particulars_1.address), '" rel="noopener">', escaped(place_parts_2f_claim_2e_html_2f_particulars_1.address), '</a>',)
     if place_parts_2f_claim_2e_html_2f_particulars_1.when:
      out += (words_parts_2f_claim_2e_html_2f_particulars_3, parts_2f_inline_2e_html_time(place_parts_2f_claim_2e_html_2f_particulars_1.when, ),)
     if place_parts_2f_claim_2e_html_2f_particulars_1.archived:
      out += (' (<a href="', escaped(place_parts_2f_claim_2e_html_2f_particulars_1.archived), '" rel="noopener">', words_parts_2f_claim_2e_html_2f_particulars_4, '</a>)',)
     out += (escaped((words_parts_2f_claim_2e_html_2f_particulars_5 if (not (index_0 == length_0)) else Undefined())),)
    out += ('</dd></div>\n',)
   if (given_card.reviewed_by or given_card.reviewed_on):
    out += ('<div><dt>', words_parts_2f_claim_2e_html_2f_particulars_6, '</dt><dd><bdi>', escaped(given_card.reviewed_by), '</bdi>',)
    if (given_card.reviewed_by and given_card.reviewed_on):
     out += (words_parts_2f_claim_2e_html_2f_particulars_7,)
    if given_card.reviewed_on:
     out += (parts_2f_inline_2e_html_time(given_card.reviewed_on, ),)
    out += ('</dd></div>\n',)
   out += ('</dl>\n',)
  return ''.join(out)
 def parts_2f_claim_2e_html_actions(given_card, given_with_link=True):
  out = []
  out += ('<div class="ng-actions">\n',)
  if given_with_link:
   out += ('<a class="ng-action" href="', escaped(given_card.permanent_link), '">', words_parts_2f_claim_2e_html_2f_actions_0, '</a>\n',)
  out += ('<button class="ng-action" type="button" hidden data-copy data-link="', escaped(given_card.permanent_link), '" data-copied="', words_parts_2f_claim_2e_html_2f_actions_1, '">', words_parts_2f_claim_2e_html_2f_actions_2, '</button>\n<details class="ng-citing">\n<summary class="ng-action">', words_parts_2f_claim_2e_html_2f_actions_3, '</summary>\n<div class="ng-citing__box">\n<p id="citing-', escaped(given_card.id), '">', escaped(given_card.reference), ' <span class="ng-citing__address" data-link="', escaped(given_card.permanent_link), '">', escaped(given_card.address), '</span></p>\n', parts_2f_inline_2e_html_copy_button(markup_join(('citing-', given_card.id, )), words_parts_2f_claim_2e_html_2f_actions_4, ), '\n</div>\n</details>\n',)
  if given_card.embed:
   out += (parts_2f_embed_2e_html_code(given_card.embed, markup_join(('claim-', given_card.id, )), ), '\n',)
  out += ('</div>',)
  return ''.join(out)
MACROS['parts/claim.html'] = CompiledTemplate(_parts_2f_claim_2e_html.__code__, {
 'format_parts_2f_claim_2e_html_2f_by_0': 'Claimed by %(name)s',
 'words_parts_2f_claim_2e_html_2f_by_1': 'Claimant not named',
 'words_parts_2f_claim_2e_html_2f_evidence_0': ', ',
 'words_parts_2f_claim_2e_html_2f_rebuttals_0': 'Contradicts',
 'words_parts_2f_claim_2e_html_2f_rebuttals_1': 'Contradicted by',
 'words_parts_2f_claim_2e_html_2f_particulars_0': 'Background',
 'words_parts_2f_claim_2e_html_2f_particulars_1': 'Places',
 'words_parts_2f_claim_2e_html_2f_particulars_2': 'Published at',
 'words_parts_2f_claim_2e_html_2f_particulars_3': ', ',
 'words_parts_2f_claim_2e_html_2f_particulars_4': 'archived copy',
 'words_parts_2f_claim_2e_html_2f_particulars_5': '; ',
 'words_parts_2f_claim_2e_html_2f_particulars_6': 'Reviewed',
 'words_parts_2f_claim_2e_html_2f_particulars_7': ', ',
 'words_parts_2f_claim_2e_html_2f_actions_0': 'Link to this claim',
 'words_parts_2f_claim_2e_html_2f_actions_1': 'Copied',
 'words_parts_2f_claim_2e_html_2f_actions_2': 'Copy link',
 'words_parts_2f_claim_2e_html_2f_actions_3': 'Cite',
 'words_parts_2f_claim_2e_html_2f_actions_4': 'Copy citation',
}, ('parts/embed.html', 'parts/inline.html'), ())

DIGESTS['parts/data.html'] = '4a36bad5c446d6e30e2188470ea7adf4'
def _parts_2f_data_2e_html():
 global parts_2f_data_2e_html_claims, parts_2f_data_2e_html_explainer
 def parts_2f_data_2e_html_claims(given_files, given_database):
  out = []
  part_0 = []
  part_0 += ('<a href="', escaped(given_files), '.csv" type="text/csv" download>CSV</a>',)
  csv_parts_2f_data_2e_html_2f_claims_1 = ''.join(part_0)
  part_2 = []
  part_2 += ('<a href="', escaped(given_files), '.json" type="application/json" download>JSON</a>',)
  json_parts_2f_data_2e_html_2f_claims_3 = ''.join(part_2)
  part_4 = []
  part_4 += ('<a href="', escaped(given_database), '" type="application/vnd.sqlite3" download>SQLite</a>',)
  sqlite_parts_2f_data_2e_html_2f_claims_5 = ''.join(part_4)
  out += ('<p class="ng-meta ng-downloads">', (format_parts_2f_data_2e_html_2f_claims_0 % {'csv': csv_parts_2f_data_2e_html_2f_claims_1, 'json': json_parts_2f_data_2e_html_2f_claims_3, 'sqlite': sqlite_parts_2f_data_2e_html_2f_claims_5, }), '</p>',)
  return ''.join(out)
 def parts_2f_data_2e_html_explainer(given_file, given_annotations):
  out = []
  part_0 = []
  part_0 += ('<a href="', escaped(given_file), '" type="application/json" download>JSON</a>',)
  json_parts_2f_data_2e_html_2f_explainer_1 = ''.join(part_0)
  part_2 = []
  part_2 += ('<a href="', escaped(given_annotations), '" type="application/ld+json" download>Web Annotation</a>',)
  passages_parts_2f_data_2e_html_2f_explainer_3 = ''.join(part_2)
  out += ('<p class="ng-meta ng-downloads">', (format_parts_2f_data_2e_html_2f_explainer_0 % {'json': json_parts_2f_data_2e_html_2f_explainer_1, 'passages': passages_parts_2f_data_2e_html_2f_explainer_3, }), '</p>',)
  return ''.join(out)
MACROS['parts/data.html'] = CompiledTemplate(_parts_2f_data_2e_html.__code__, {
 'format_parts_2f_data_2e_html_2f_claims_0': 'Download the claims: %(csv)s, %(json)s, %(sqlite)s',
 'format_parts_2f_data_2e_html_2f_explainer_0': 'Download this page as data: %(json)s, %(passages)s',
}, (), ())

DIGESTS['parts/embed.html'] = 'e9b18db6f05393d4bf2d7e41179a1fb7'
def _parts_2f_embed_2e_html():
 global parts_2f_embed_2e_html_code
 def parts_2f_embed_2e_html_code(given_frame, given_id):
  out = []
  out += ('<details class="ng-citing">\n<summary class="ng-action">', words_parts_2f_embed_2e_html_2f_code_0, '</summary>\n<div class="ng-citing__box">\n<label for="embed-', escaped(given_id), '">', words_parts_2f_embed_2e_html_2f_code_1, '</label>\n<textarea class="ng-code" id="embed-', escaped(given_id), '" rows="6" readonly spellcheck="false" dir="ltr">', escaped(given_frame.code), '</textarea>\n', parts_2f_inline_2e_html_copy_button(markup_join(('embed-', given_id, )), words_parts_2f_embed_2e_html_2f_code_2, ), '\n</div>\n</details>',)
  return ''.join(out)
MACROS['parts/embed.html'] = CompiledTemplate(_parts_2f_embed_2e_html.__code__, {
 'words_parts_2f_embed_2e_html_2f_code_0': 'Embed',
 'words_parts_2f_embed_2e_html_2f_code_1': 'Code for another page:',
 'words_parts_2f_embed_2e_html_2f_code_2': 'Copy code',
}, ('parts/inline.html',), ())

DIGESTS['parts/furniture.html'] = 'b04649fdd6c7bce028547c7f6f221a1b'

DIGESTS['parts/inline.html'] = '0efd1849549215351e74715b361ba795'
def _parts_2f_inline_2e_html():
 global parts_2f_inline_2e_html_dot, parts_2f_inline_2e_html_time, parts_2f_inline_2e_html_link, parts_2f_inline_2e_html_links, parts_2f_inline_2e_html_written_in, parts_2f_inline_2e_html_foreign, parts_2f_inline_2e_html_cites, parts_2f_inline_2e_html_shape, parts_2f_inline_2e_html_badge, parts_2f_inline_2e_html_tally, parts_2f_inline_2e_html_credit, parts_2f_inline_2e_html_copy_button
 def parts_2f_inline_2e_html_dot():
  out = []
  out += ('<span class="ng-dot" aria-hidden="true"> · </span>',)
  return ''.join(out)
 def parts_2f_inline_2e_html_time(given_when):
  out = []
  if given_when.machine:
   out += ('<time datetime="', escaped(given_when.machine), '">', escaped(given_when.words), '</time>',)
  else:
   out += (escaped(given_when.words),)
  return ''.join(out)
 def parts_2f_inline_2e_html_link(given_to):
  out = []
  if given_to.href:
   out += ('<a href="', escaped(given_to.href), '"',)
   if given_to.href.startswith('http', ):
    out += (' rel="noopener"',)
   out += ('>', escaped(given_to.words), '</a>',)
  else:
   out += (escaped(given_to.words),)
  return ''.join(out)
 def parts_2f_inline_2e_html_links(given_several):
  out = []
  items_0 = list(given_several)
  length_0 = len(items_0)
  for index_0, to_parts_2f_inline_2e_html_2f_links_1 in enumerate(items_0, 1):
   out += (parts_2f_inline_2e_html_link(to_parts_2f_inline_2e_html_2f_links_1, ),)
   if (not (index_0 == length_0)):
    out += (words_parts_2f_inline_2e_html_2f_links_0,)
  return ''.join(out)
 def parts_2f_inline_2e_html_written_in(given_text, given_page):
  out = []
  if (given_text.tag != given_page.tag):
   out += (' lang="', escaped(given_text.tag), '" dir="', escaped(given_text.direction), '"',)
  return ''.join(out)
 def parts_2f_inline_2e_html_foreign(given_to, given_text, given_page):
  out = []
  out += ('<bdi', parts_2f_inline_2e_html_written_in(given_text, given_page, ), '>', parts_2f_inline_2e_html_link(given_to, ), '</bdi>',)
  return ''.join(out)
 def parts_2f_inline_2e_html_cites(given_citations):
  out = []
  if given_citations:
   out += ('<span class="ng-cites">',)
   for citation_parts_2f_inline_2e_html_2f_cites_1 in given_citations:
    out += (escaped(citation_parts_2f_inline_2e_html_2f_cites_1),)
   out += ('</span>',)
  return ''.join(out)
 def parts_2f_inline_2e_html_shape(given_verdict):
  out = []
  out += ('<svg class="ng-shape" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">',)
  if (given_verdict.shape == 'circle'):
   out += ('<circle cx="8" cy="8" r="7"/>',)
  elif (given_verdict.shape == 'ring'):
   out += ('<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="3"/>',)
  elif (given_verdict.shape == 'half'):
   out += ('<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 2a6 6 0 0 1 0 12z"/>',)
  elif (given_verdict.shape == 'diamond'):
   out += ('<path d="M8 0l8 8-8 8-8-8z"/>',)
  elif (given_verdict.shape == 'triangle'):
   out += ('<path d="M8 1l8 14H0z"/>',)
  elif (given_verdict.shape == 'cross'):
   out += ('<path d="M2.5 2.5l11 11m0-11l-11 11" fill="none" stroke="currentColor" stroke-width="4"/>',)
  elif (given_verdict.shape == 'bars'):
   out += ('<path d="M1 2h14v3H1zm0 5h14v3H1zm0 5h14v3H1z"/>',)
  else:
   out += ('<path d="M1.5 1.5h13v13h-13z"/>',)
  out += ('</svg>',)
  return ''.join(out)
 def parts_2f_inline_2e_html_badge(given_verdict):
  out = []
  out += ('<span class="ng-badge ng-verdict--', escaped(given_verdict.id), '"',)
  if given_verdict.description:
   out += (' title="', escaped(given_verdict.description), '"',)
  out += ('>', parts_2f_inline_2e_html_shape(given_verdict, ), escaped(given_verdict.label), '</span>',)
  return ''.join(out)
 def parts_2f_inline_2e_html_tally(given_counts):
  out = []
  out += ('<ul class="ng-tally">\n',)
  for (verdict_parts_2f_inline_2e_html_2f_tally_1, count_parts_2f_inline_2e_html_2f_tally_2, ) in given_counts:
   out += ('<li class="ng-verdict--', escaped(verdict_parts_2f_inline_2e_html_2f_tally_1.id), '">', parts_2f_inline_2e_html_shape(verdict_parts_2f_inline_2e_html_2f_tally_1, ), '<span class="ng-tally__count">', escaped(count_parts_2f_inline_2e_html_2f_tally_2), '</span> ', escaped(verdict_parts_2f_inline_2e_html_2f_tally_1.label), '</li>\n',)
  out += ('</ul>',)
  return ''.join(out)
 def parts_2f_inline_2e_html_credit(given_credit, given_page):
  out = []
  if given_credit.article.words:
   out += ('<cite', parts_2f_inline_2e_html_written_in(given_credit.language, given_page, ), '>', parts_2f_inline_2e_html_link(given_credit.article, ), '</cite>',)
  if given_credit.author:
   if given_credit.article.words:
    out += (words_parts_2f_inline_2e_html_2f_credit_0,)
   out += ('<bdi>', escaped(given_credit.author), '</bdi>',)
  if given_credit.publisher:
   if (given_credit.article.words or given_credit.author):
    out += (words_parts_2f_inline_2e_html_2f_credit_1,)
   out += ('<bdi>', escaped(given_credit.publisher), '</bdi>',)
  if given_credit.when:
   out += (words_parts_2f_inline_2e_html_2f_credit_2, parts_2f_inline_2e_html_time(given_credit.when, ),)
  if given_credit.archived:
   out += (' (<a href="', escaped(given_credit.archived), '" rel="noopener">', words_parts_2f_inline_2e_html_2f_credit_3, '</a>)',)
  return ''.join(out)
 def parts_2f_inline_2e_html_copy_button(given_id, given_words):
  out = []
  out += ('<button class="ng-action" type="button" hidden data-copy="', escaped(given_id), '" data-copied="', words_parts_2f_inline_2e_html_2f_copy_5f_button_0, '">', escaped(given_words), '</button>',)
  return ''.join(out)
MACROS['parts/inline.html'] = CompiledTemplate(_parts_2f_inline_2e_html.__code__, {
 'words_parts_2f_inline_2e_html_2f_links_0': ', ',
 'words_parts_2f_inline_2e_html_2f_credit_0': ', ',
 'words_parts_2f_inline_2e_html_2f_credit_1': ', ',
 'words_parts_2f_inline_2e_html_2f_credit_2': ', ',
 'words_parts_2f_inline_2e_html_2f_credit_3': 'archived copy',
 'words_parts_2f_inline_2e_html_2f_copy_5f_button_0': 'Copied',
}, (), ())

DIGESTS['parts/listing.html'] = '721e2af87b8256a5d604020fb586497b'
def _parts_2f_listing_2e_html():
 global parts_2f_listing_2e_html_explainer, parts_2f_listing_2e_html_claim, parts_2f_listing_2e_html_dot
 def parts_2f_listing_2e_html_explainer(given_entry, given_page, given_heading):
  out = []
  out += ('<article class="ng-entry',)
  if given_entry.picture:
   out += (' ng-entry--pictured',)
  out += ('"', parts_2f_inline_2e_html_written_in(given_entry.language, given_page, ), '>\n',)
  if given_entry.picture:
   out += ('<img class="ng-entry__picture" src="', escaped(given_entry.picture), '" alt="', escaped(given_entry.alt), '" loading="lazy" decoding="async">\n',)
  out += ('<div class="ng-entry__text">\n',)
  if given_entry.topics:
   out += ('<p class="ng-entry__topics">',)
   items_0 = list(given_entry.topics)
   length_0 = len(items_0)
   for index_0, topic_parts_2f_listing_2e_html_2f_explainer_1 in enumerate(items_0, 1):
    out += (parts_2f_inline_2e_html_link(topic_parts_2f_listing_2e_html_2f_explainer_1, ),)
    if (not (index_0 == length_0)):
     out += (words_parts_2f_listing_2e_html_2f_explainer_0,)
   out += ('</p>\n',)
  out += ('<', escaped(given_heading), ' class="ng-entry__title">', parts_2f_inline_2e_html_link(given_entry.link, ), '</', escaped(given_heading), '>\n',)
  if (given_entry.draft or given_entry.when):
   out += ('<p class="ng-meta">',)
   if given_entry.draft:
    out += ('<strong',)
    if (given_entry.language.tag != given_page.tag):
     out += (' lang="', escaped(given_page.tag), '"',)
    out += ('>', words_parts_2f_listing_2e_html_2f_explainer_1, '</strong> ',)
   if given_entry.when:
    out += (parts_2f_inline_2e_html_time(given_entry.when, ),)
   out += ('</p>\n',)
  out += ('<div class="ng-entry__summary">', escaped(given_entry.summary), '</div>\n',)
  if given_entry.bar:
   out += (parts_2f_bar_2e_html_bar(given_entry.bar, ), '\n', parts_2f_bar_2e_html_legend(given_entry.bar, ), '\n',)
  out += ('</div>\n</article>',)
  return ''.join(out)
 def parts_2f_listing_2e_html_claim(given_entry, given_page, given_with_verdict=True, given_with_claimant=True, given_with_explainer=True):
  out = []
  out += ('<li class="ng-row">\n<p class="ng-row__title">', parts_2f_inline_2e_html_foreign(given_entry.link, given_entry.language, given_page, ), '</p>\n<p class="ng-meta">',)
  if given_with_verdict:
   out += (parts_2f_inline_2e_html_badge(given_entry.verdict, ), ' ',)
  if (given_with_claimant and given_entry.claimant):
   out += ('<span class="ng-row__claimant"><bdi>', escaped(given_entry.claimant), '</bdi>',)
   if (given_entry.made or given_with_explainer):
    out += (parts_2f_listing_2e_html_dot(),)
   out += ('</span>',)
  if given_entry.made:
   out += ('<span class="ng-row__made">', parts_2f_inline_2e_html_time(given_entry.made, ),)
   if given_with_explainer:
    out += (parts_2f_listing_2e_html_dot(),)
   out += ('</span>',)
  if given_with_explainer:
   out += ('<span class="ng-row__explainer">', parts_2f_inline_2e_html_foreign(given_entry.explainer, given_entry.language, given_page, ), '</span>',)
  out += ('</p>\n</li>',)
  return ''.join(out)
 def parts_2f_listing_2e_html_dot():
  out = []
  out += ('<span class="ng-dot" aria-hidden="true"> · </span>',)
  return ''.join(out)
MACROS['parts/listing.html'] = CompiledTemplate(_parts_2f_listing_2e_html.__code__, {
 'words_parts_2f_listing_2e_html_2f_explainer_0': ', ',
 'words_parts_2f_listing_2e_html_2f_explainer_1': 'Draft',
}, ('parts/bar.html', 'parts/inline.html'), ())

DIGESTS['parts/location.html'] = '0d04fb0a1dde0a259cae67188875a091'
def _parts_2f_location_2e_html():
 global parts_2f_location_2e_html_position, parts_2f_location_2e_html_downloads
 def parts_2f_location_2e_html_position(given_position):
  out = []
  if given_position.unlocated:
   out += ('<p class="ng-position ng-position--none"><strong>', words_parts_2f_location_2e_html_2f_position_0, '</strong> ', escaped(given_position.unlocated), '</p>\n',)
  elif (given_position.degrees or given_position.extent):
   out += ('<p class="ng-position">',)
   if given_position.degrees:
    out += ('<span dir="ltr">', escaped(given_position.degrees), '</span>',)
   else:
    out += (escaped(given_position.extent),)
   if given_position.uncertainty:
    out += ('<span class="ng-dot" aria-hidden="true"> · </span>', (format_parts_2f_location_2e_html_2f_position_1 % {'radius': escaped(given_position.uncertainty), }),)
   out += ('</p>\n',)
  return ''.join(out)
 def parts_2f_location_2e_html_downloads(given_files):
  out = []
  part_0 = []
  part_0 += ('<a href="', escaped(given_files), '.geojson" type="application/geo+json" download>GeoJSON</a>',)
  geojson_parts_2f_location_2e_html_2f_downloads_1 = ''.join(part_0)
  part_2 = []
  part_2 += ('<a href="', escaped(given_files), '.kml" type="application/vnd.google-earth.kml+xml" download>KML</a>',)
  kml_parts_2f_location_2e_html_2f_downloads_3 = ''.join(part_2)
  out += ('<p class="ng-meta ng-downloads">', (format_parts_2f_location_2e_html_2f_downloads_0 % {'geojson': geojson_parts_2f_location_2e_html_2f_downloads_1, 'kml': kml_parts_2f_location_2e_html_2f_downloads_3, }), '</p>',)
  return ''.join(out)
MACROS['parts/location.html'] = CompiledTemplate(_parts_2f_location_2e_html.__code__, {
 'words_parts_2f_location_2e_html_2f_position_0': 'Not located:',
 'format_parts_2f_location_2e_html_2f_position_1': 'known to within %(radius)s',
 'format_parts_2f_location_2e_html_2f_downloads_0': 'Download the places: %(geojson)s, %(kml)s',
}, (), ())

DIGESTS['parts/map.html'] = '16ba973d1daafaf1ac537d04724cbb83'
def _parts_2f_map_2e_html():
 global parts_2f_map_2e_html_figure
 def parts_2f_map_2e_html_figure(given_map, given_id):
  out = []
  out += ('<figure class="ng-places ng-wide',)
  if (not given_map.wide):
   out += (' ng-places--small',)
  out += ('" id="', escaped(given_id), '" data-search-exclude>\n',)
  if given_map.wide:
   out += ('<div class="ng-places__wide">', escaped(given_map.wide), '</div>\n',)
  out += ('<div class="ng-places__narrow">', escaped(given_map.narrow), '</div>\n',)
  if (given_map.beyond or given_map.unlocated):
   out += ('<figcaption>\n',)
   if given_map.beyond:
    out += ('<p>', (format_parts_2f_map_2e_html_2f_figure_1 % {'names': escaped(do_join(evaluation, given_map.beyond, words_parts_2f_map_2e_html_2f_figure_0, )), }), '</p>\n',)
   for (name_parts_2f_map_2e_html_2f_figure_1, reason_parts_2f_map_2e_html_2f_figure_2, ) in given_map.unlocated:
    out += ('<p>', (format_parts_2f_map_2e_html_2f_figure_2 % {'name': escaped(name_parts_2f_map_2e_html_2f_figure_1), 'reason': escaped(reason_parts_2f_map_2e_html_2f_figure_2), }), '</p>\n',)
   out += ('</figcaption>\n',)
  out += ('</figure>',)
  return ''.join(out)
MACROS['parts/map.html'] = CompiledTemplate(_parts_2f_map_2e_html.__code__, {
 'words_parts_2f_map_2e_html_2f_figure_0': ', ',
 'format_parts_2f_map_2e_html_2f_figure_1': 'Too far away for this map: %(names)s',
 'format_parts_2f_map_2e_html_2f_figure_2': 'Not on the map: %(name)s. %(reason)s',
}, (), ())

DIGESTS['parts/passages.html'] = 'd046d04b99be935a3ea29bfedba67bdb'
def _parts_2f_passages_2e_html():
 global parts_2f_passages_2e_html_gap, parts_2f_passages_2e_html_text
 def parts_2f_passages_2e_html_gap(given_gap):
  out = []
  out += ('<p class="ng-gap"><span>',)
  if given_gap.paragraphs:
   out += ((ngettext('%(count)s paragraph not shown', '%(count)s paragraphs not shown', given_gap.paragraphs) % {'num': escaped(given_gap.paragraphs), 'count': escaped(given_gap.paragraphs), }),)
  else:
   out += (words_parts_2f_passages_2e_html_2f_gap_0,)
  out += ('</span></p>',)
  return ''.join(out)
 def parts_2f_passages_2e_html_text(given_passage, given_written_in):
  out = []
  out += ('<div class="ng-text"', escaped(given_written_in), '>', escaped(given_passage.html), '</div>',)
  return ''.join(out)
MACROS['parts/passages.html'] = CompiledTemplate(_parts_2f_passages_2e_html.__code__, {
 'words_parts_2f_passages_2e_html_2f_gap_0': 'Part of the article is not shown',
}, (), ())

DIGESTS['parts/quotation.html'] = '42457fe9dc87ea2f03fc143fd3f4c388'
def _parts_2f_quotation_2e_html():
 global parts_2f_quotation_2e_html_words, parts_2f_quotation_2e_html_quotation
 def parts_2f_quotation_2e_html_words(given_quoted, given_page):
  out = []
  out += ('<blockquote class="ng-quotation"', parts_2f_inline_2e_html_written_in(given_quoted.language, given_page, ), '>\n',)
  for paragraph_parts_2f_quotation_2e_html_2f_words_1 in given_quoted.paragraphs:
   out += ('<p>', escaped(paragraph_parts_2f_quotation_2e_html_2f_words_1), '</p>\n',)
  out += ('</blockquote>',)
  return ''.join(out)
 def parts_2f_quotation_2e_html_quotation(given_quoted, given_page):
  out = []
  out += (parts_2f_quotation_2e_html_words(given_quoted, given_page, ), '\n',)
  if given_quoted.passage:
   out += ('<p class="ng-passage-link"><a href="', escaped(given_quoted.passage), '">', words_parts_2f_quotation_2e_html_2f_quotation_0, '</a></p>\n',)
  return ''.join(out)
MACROS['parts/quotation.html'] = CompiledTemplate(_parts_2f_quotation_2e_html.__code__, {
 'words_parts_2f_quotation_2e_html_2f_quotation_0': 'Read it in the article',
}, ('parts/inline.html',), ())

DIGESTS['parts/sources.html'] = 'a679607a8cba840a0e06f002ba493ba5'
def _parts_2f_sources_2e_html():
 global parts_2f_sources_2e_html_entry, parts_2f_sources_2e_html_numbered
 def parts_2f_sources_2e_html_entry(given_source):
  out = []
  if given_source.author:
   out += ('<bdi>', escaped(given_source.author), '</bdi>: ',)
  out += ('<cite dir="auto">', parts_2f_inline_2e_html_link(given_source.title, ), '</cite>',)
  if given_source.publisher:
   out += (words_parts_2f_sources_2e_html_2f_entry_0, '<bdi>', escaped(given_source.publisher), '</bdi>',)
  if given_source.published:
   out += (words_parts_2f_sources_2e_html_2f_entry_1, parts_2f_inline_2e_html_time(given_source.published, ),)
  if ((given_source.kind or given_source.archived) or given_source.accessed):
   out += (' <span class="ng-sources__more">',)
   if given_source.kind:
    out += (parts_2f_inline_2e_html_dot(), escaped(given_source.kind),)
   if given_source.archived:
    out += (parts_2f_inline_2e_html_dot(), '<a href="', escaped(given_source.archived), '" rel="noopener">', words_parts_2f_sources_2e_html_2f_entry_2, '</a>',)
   if given_source.accessed:
    out += (parts_2f_inline_2e_html_dot(),)
    _trans_parts_2f_sources_2e_html_2f_entry_0 = parts_2f_inline_2e_html_time(given_source.accessed, )
    out += ((format_parts_2f_sources_2e_html_2f_entry_3 % {'date': _trans_parts_2f_sources_2e_html_2f_entry_0, }),)
   out += ('</span>',)
  if given_source.uses:
   out += (' <span class="ng-backlinks">',)
   items_1 = list(given_source.uses)
   length_1 = len(items_1)
   for index_1, use_parts_2f_sources_2e_html_2f_entry_2 in enumerate(items_1, 1):
    if (index_1 == 1):
     out += ('<span class="ng-backlinks__first"><span aria-hidden="true">↩</span>',)
    else:
     out += (' ',)
    out += ('<a href="#', escaped(use_parts_2f_sources_2e_html_2f_entry_2), '" aria-label="', (format_parts_2f_sources_2e_html_2f_entry_4 % {'number': escaped(index_1), }), '">', escaped(index_1), '</a>',)
    if (index_1 == 1):
     out += ('</span>',)
   out += ('</span>',)
  return ''.join(out)
 def parts_2f_sources_2e_html_numbered(given_sources):
  out = []
  out += ('<ol class="ng-sources">\n',)
  for source_parts_2f_sources_2e_html_2f_numbered_1 in given_sources:
   out += ('<li id="source-', escaped(source_parts_2f_sources_2e_html_2f_numbered_1.id), '">', parts_2f_sources_2e_html_entry(source_parts_2f_sources_2e_html_2f_numbered_1, ), '</li>\n',)
  out += ('</ol>',)
  return ''.join(out)
MACROS['parts/sources.html'] = CompiledTemplate(_parts_2f_sources_2e_html.__code__, {
 'words_parts_2f_sources_2e_html_2f_entry_0': ', ',
 'words_parts_2f_sources_2e_html_2f_entry_1': ', ',
 'words_parts_2f_sources_2e_html_2f_entry_2': 'Archived copy',
 'format_parts_2f_sources_2e_html_2f_entry_3': 'Read on %(date)s',
 'format_parts_2f_sources_2e_html_2f_entry_4': 'Back to citation %(number)s',
}, ('parts/inline.html',), ())

DIGESTS['parts/timescale.html'] = 'a9c3de650d01e82d30790066c21cf56e'
def _parts_2f_timescale_2e_html():
 global parts_2f_timescale_2e_html_picture, parts_2f_timescale_2e_html_event, parts_2f_timescale_2e_html_end, parts_2f_timescale_2e_html_legend, parts_2f_timescale_2e_html_sample
 (lane_height_parts_2f_timescale_2e_html_0, first_lane_parts_2f_timescale_2e_html_1, ) = (26, 41, )
 def parts_2f_timescale_2e_html_picture(given_scale, given_language):
  out = []
  out += ('<svg class="ng-scale__picture" width="100%" height="', escaped(((first_lane_parts_2f_timescale_2e_html_1 + (lane_height_parts_2f_timescale_2e_html_0 * given_scale.lanes)) - 11)), '" direction="', escaped(given_language.direction), '" role="group" aria-label="', escaped(given_scale.name), '" style="--ng-lanes:', escaped(given_scale.lanes), ';--ng-lanes-wide:', escaped(given_scale.lanes_wide), '">\n<g class="ng-scale__axis" aria-hidden="true">\n',)
  for gap_parts_2f_timescale_2e_html_2f_picture_1 in given_scale.breaks:
   out += ('<rect class="ng-scale__gap" x="', escaped(gap_parts_2f_timescale_2e_html_2f_picture_1.x), '%" width="', escaped(gap_parts_2f_timescale_2e_html_2f_picture_1.width), '%" height="100%"/>\n',)
  for tick_parts_2f_timescale_2e_html_2f_picture_3 in given_scale.ticks:
   out += ('<line class="ng-scale__tick" x1="', escaped(tick_parts_2f_timescale_2e_html_2f_picture_3.x), '%" x2="', escaped(tick_parts_2f_timescale_2e_html_2f_picture_3.x), '%" y1="16" y2="100%"/>\n',)
   if (tick_parts_2f_timescale_2e_html_2f_picture_3.narrow or tick_parts_2f_timescale_2e_html_2f_picture_3.wide):
    out += ('<text',)
    if (not tick_parts_2f_timescale_2e_html_2f_picture_3.narrow):
     out += (' class="ng-scale__label--wide"',)
    elif (not tick_parts_2f_timescale_2e_html_2f_picture_3.wide):
     out += (' class="ng-scale__label--narrow"',)
    out += (' x="', escaped(tick_parts_2f_timescale_2e_html_2f_picture_3.x), '%" y="11" text-anchor="', escaped(tick_parts_2f_timescale_2e_html_2f_picture_3.anchor), '">', escaped(tick_parts_2f_timescale_2e_html_2f_picture_3.label), '</text>\n',)
  for (x_parts_2f_timescale_2e_html_2f_picture_5, width_parts_2f_timescale_2e_html_2f_picture_6, ) in given_scale.stretches:
   out += ('<line x1="', escaped(x_parts_2f_timescale_2e_html_2f_picture_5), '%" x2="', escaped((x_parts_2f_timescale_2e_html_2f_picture_5 + width_parts_2f_timescale_2e_html_2f_picture_6)), '%" y1="20" y2="20"/>\n',)
  for gap_parts_2f_timescale_2e_html_2f_picture_8 in given_scale.breaks:
   out += ('<svg x="', escaped(gap_parts_2f_timescale_2e_html_2f_picture_8.middle), '%" y="20" width="1" height="1" overflow="visible"><path d="M-6 6l5-12M1 6l5-12"/></svg>\n',)
  out += ('</g>\n',)
  for mark_parts_2f_timescale_2e_html_2f_picture_10 in given_scale.marks:
   out += (parts_2f_timescale_2e_html_event(mark_parts_2f_timescale_2e_html_2f_picture_10, ), '\n',)
  out += ('</svg>',)
  return ''.join(out)
 def parts_2f_timescale_2e_html_event(given_mark):
  out = []
  part_0 = []
  part_0 += ((format_parts_2f_timescale_2e_html_2f_event_0 % {'number': escaped(given_mark.event.number), 'date': escaped(given_mark.event.when.words), 'title': escaped(given_mark.event.title), }),)
  name_parts_2f_timescale_2e_html_2f_event_1 = ''.join(part_0)
  out += ('<a class="ng-scale__mark',)
  if given_mark.uncertain:
   out += (' ng-scale__mark--uncertain',)
  out += ('" role="link" xlink:href="#', escaped(given_mark.event.id), '" aria-label="', name_parts_2f_timescale_2e_html_2f_event_1, '" transform="translate(0 ', escaped((first_lane_parts_2f_timescale_2e_html_1 + (lane_height_parts_2f_timescale_2e_html_0 * given_mark.lane))), ')" style="--ng-lane:', escaped(given_mark.lane), ';--ng-lane-wide:', escaped(given_mark.lane_wide), '"><title>', name_parts_2f_timescale_2e_html_2f_event_1, '</title>',)
  if (given_mark.kind != 'day'):
   out += ('<rect class="ng-scale__target" x="', escaped(given_mark.left.x), '%" y="-12" width="', escaped(do_round((given_mark.right.x - given_mark.left.x), 3, )), '%" height="24"/>',)
   if (given_mark.kind == 'span'):
    out += ('<rect class="ng-scale__bar" x="', escaped(given_mark.left.x), '%" y="-6" width="', escaped(do_round((given_mark.right.x - given_mark.left.x), 3, )), '%" height="12"/>',)
   else:
    out += ('<line class="ng-scale__range" x1="', escaped(given_mark.left.x), '%" x2="', escaped(given_mark.right.x), '%"/>',)
  out += (parts_2f_timescale_2e_html_end(given_mark, given_mark.left, (- 1), ), parts_2f_timescale_2e_html_end(given_mark, given_mark.right, 1, ), '</a>',)
  return ''.join(out)
 def parts_2f_timescale_2e_html_end(given_mark, given_at, given_side):
  out = []
  clear_parts_2f_timescale_2e_html_2f_end_0 = (8 if (given_mark.kind == 'day') else 3)
  out += ('<svg x="', escaped(given_at.x), '%" width="1" height="1" overflow="visible"><rect class="ng-scale__target" x="', escaped(((- given_at.reach) if (given_side < 0) else 0)), '" y="-12" width="', escaped(given_at.reach), '" height="24"/>',)
  if ((given_mark.kind == 'day') and (given_side > 0)):
   out += ('<circle class="ng-scale__dot" r="6"/>',)
  if (given_mark.kind == 'range'):
   out += ('<path class="ng-scale__cap" d="M0-6v12"/>',)
  if given_at.arrow:
   out += ('<path class="ng-scale__arrow" d="M0-10l', escaped((12 * given_side)), ' 10l', escaped(((- 12) * given_side)), ' 10z"/>',)
  if given_at.tail:
   out += ('<path class="ng-scale__tail" d="M', escaped((clear_parts_2f_timescale_2e_html_2f_end_0 * given_side)), ' 0h', escaped((9 * given_side)), '"/>',)
  if (given_mark.number_left == (given_side < 0)):
   out += ('<text x="', escaped(((given_at.reach - 1) * given_side)), '" dy="0.36em" direction="ltr" text-anchor="', escaped(('start' if (given_side < 0) else 'end')), '">', escaped(given_mark.event.number), '</text>',)
  out += ('</svg>',)
  return ''.join(out)
 def parts_2f_timescale_2e_html_legend(given_scale):
  out = []
  out += ('<ul class="ng-scale__legend">\n',)
  for sign_parts_2f_timescale_2e_html_2f_legend_1 in given_scale.signs:
   out += ('<li>', parts_2f_timescale_2e_html_sample(sign_parts_2f_timescale_2e_html_2f_legend_1, given_scale.uncertain_as, ),)
   if (sign_parts_2f_timescale_2e_html_2f_legend_1 == 'day'):
    out += (words_parts_2f_timescale_2e_html_2f_legend_0,)
   elif (sign_parts_2f_timescale_2e_html_2f_legend_1 == 'range'):
    out += (words_parts_2f_timescale_2e_html_2f_legend_1,)
   elif (sign_parts_2f_timescale_2e_html_2f_legend_1 == 'span'):
    out += (words_parts_2f_timescale_2e_html_2f_legend_2,)
   elif (sign_parts_2f_timescale_2e_html_2f_legend_1 == 'about'):
    out += (words_parts_2f_timescale_2e_html_2f_legend_3,)
   elif (sign_parts_2f_timescale_2e_html_2f_legend_1 == 'uncertain'):
    out += (words_parts_2f_timescale_2e_html_2f_legend_4,)
   else:
    out += (words_parts_2f_timescale_2e_html_2f_legend_5,)
   out += ('</li>\n',)
  out += ('</ul>',)
  return ''.join(out)
 def parts_2f_timescale_2e_html_sample(given_sign, given_kind):
  out = []
  out += ('<svg class="ng-scale__sample',)
  if (given_sign == 'uncertain'):
   out += (' ng-scale__mark--uncertain',)
  out += ('" width="32" height="16" viewBox="-16 -8 32 16" aria-hidden="true" focusable="false">',)
  shape_parts_2f_timescale_2e_html_2f_sample_0 = (given_kind if (given_sign == 'uncertain') else given_sign)
  if (shape_parts_2f_timescale_2e_html_2f_sample_0 == 'day'):
   out += ('<circle class="ng-scale__dot" r="6"/>',)
  elif (shape_parts_2f_timescale_2e_html_2f_sample_0 == 'range'):
   out += ('<path class="ng-scale__range" d="M-13 0h26"/><path class="ng-scale__cap" d="M-13-6v12m26-12v12"/>',)
  elif (shape_parts_2f_timescale_2e_html_2f_sample_0 == 'span'):
   out += ('<rect class="ng-scale__bar" x="-13" y="-5" width="26" height="10"/>',)
  elif (shape_parts_2f_timescale_2e_html_2f_sample_0 == 'about'):
   out += ('<circle class="ng-scale__dot" r="5"/><path class="ng-scale__tail" d="M-7 0h-9M7 0h9"/>',)
  else:
   out += ('<rect class="ng-scale__bar" x="-13" y="-4" width="14" height="8"/><path class="ng-scale__arrow" d="M2-8l12 8l-12 8z"/>',)
  out += ('</svg>',)
  return ''.join(out)
MACROS['parts/timescale.html'] = CompiledTemplate(_parts_2f_timescale_2e_html.__code__, {
 'format_parts_2f_timescale_2e_html_2f_event_0': '%(number)s. %(date)s: %(title)s',
 'words_parts_2f_timescale_2e_html_2f_legend_0': 'on this day',
 'words_parts_2f_timescale_2e_html_2f_legend_1': 'at some time in this span',
 'words_parts_2f_timescale_2e_html_2f_legend_2': 'all through this span',
 'words_parts_2f_timescale_2e_html_2f_legend_3': 'approximate, or not known',
 'words_parts_2f_timescale_2e_html_2f_legend_4': 'uncertain',
 'words_parts_2f_timescale_2e_html_2f_legend_5': 'open-ended',
}, (), ())

DIGESTS['parts/trail.html'] = '24850d76a2e65abb532a51d8ce95e80d'
def _parts_2f_trail_2e_html():
 global parts_2f_trail_2e_html_trail
 def parts_2f_trail_2e_html_trail(given_steps, given_current=''):
  out = []
  if given_steps:
   out += ('<nav class="ng-trail" aria-label="', words_parts_2f_trail_2e_html_2f_trail_0, '">\n<ol>\n',)
   for step_parts_2f_trail_2e_html_2f_trail_1 in given_steps:
    out += ('<li><a href="', escaped(step_parts_2f_trail_2e_html_2f_trail_1.href), '"><bdi>', escaped(step_parts_2f_trail_2e_html_2f_trail_1.words), '</bdi></a></li>\n',)
   if given_current:
    out += ('<li aria-current="page">', escaped(given_current), '</li>\n',)
   out += ('</ol>\n</nav>\n',)
  return ''.join(out)
MACROS['parts/trail.html'] = CompiledTemplate(_parts_2f_trail_2e_html.__code__, {
 'words_parts_2f_trail_2e_html_2f_trail_0': 'You are here',
}, (), ())

DIGESTS['problems.html'] = 'c3676fb8ad4e284a874e4461dbce574b'
def _problems_2e_html():
 global page_problems_2e_html
 def page_problems_2e_html(values):
  given_entries = values['entries'] if 'entries' in values else undefined(name='entries')
  out = []
  out += ('<div class="ng-problems" role="alert">\n<p class="ng-problems__title">', (ngettext('%(count)s mistake', '%(count)s mistakes', len(given_entries, )) % {'num': escaped(len(given_entries, )), 'count': escaped(len(given_entries, )), }), '</p>\n<ul>\n',)
  for (diagnostic_problems_2e_html_1, excerpt_problems_2e_html_2, ) in given_entries:
   out += ('<li class="ng-problem ng-problem--', escaped(diagnostic_problems_2e_html_1.severity), '">\n<p><strong>', escaped(diagnostic_problems_2e_html_1.severity), '[', escaped(diagnostic_problems_2e_html_1.code), ']</strong> ', escaped(diagnostic_problems_2e_html_1.message), '</p>\n<p><code>', escaped(diagnostic_problems_2e_html_1.place.path), ':', escaped(diagnostic_problems_2e_html_1.place.line), ':', escaped(diagnostic_problems_2e_html_1.place.column), '</code></p>\n',)
   if excerpt_problems_2e_html_2:
    out += ('<pre><code>', escaped(excerpt_problems_2e_html_2.before), '<u>', escaped(excerpt_problems_2e_html_2.mistake), '</u>', escaped(excerpt_problems_2e_html_2.after), '</code></pre>\n',)
   for label_problems_2e_html_4 in [label_problems_2e_html_4 for label_problems_2e_html_4 in diagnostic_problems_2e_html_1.labels if (not label_problems_2e_html_4.primary)]:
    out += ('<p><code>', escaped(label_problems_2e_html_4.place.path), ':', escaped(label_problems_2e_html_4.place.line), ':', escaped(label_problems_2e_html_4.place.column), '</code> ', escaped(label_problems_2e_html_4.text), '</p>\n',)
   if diagnostic_problems_2e_html_1.help:
    out += ('<p class="ng-problem__text"><strong>help:</strong> ', escaped(diagnostic_problems_2e_html_1.help), '</p>\n',)
   for note_problems_2e_html_6 in diagnostic_problems_2e_html_1.notes:
    out += ('<p class="ng-problem__text">', escaped(note_problems_2e_html_6), '</p>\n',)
   out += ('</li>\n',)
  out += ('</ul>\n</div>',)
  return ''.join(out)
PAGES['problems.html'] = CompiledTemplate(_problems_2e_html.__code__, {
}, (), ())
