// Brings pages to life. Everything that a page says stands in its HTML; scripts only make it handier.

import { mountCopying } from "./copy.js"
import { mountGlossary } from "./glossary.js"
import { mountPassages } from "./passages.js"

let atlas // its module, once a page had one

/** Mounts every concern on the page that is shown now; those of few pages are fetched where there is one. */
function mount() {
  for (const concern of [mountCopying, mountGlossary, mountPassages]) concern(document)
  if (document.querySelector("form[data-claims]"))
    import("./claims.js").then(({ mountClaims }) => mountClaims(document))
  if (document.querySelector("form[data-pagefind]"))
    import("./search/search.js").then(({ mountSearch }) => mountSearch(document))
  if (atlas || document.querySelector(".ng-atlas"))
    (atlas ??= import("./atlas/atlas.js")).then(({ mountAtlas }) => mountAtlas(document))
}

// Who opens the header's field wants to write.
addEventListener("change", ({ target: { id, checked } }) => {
  if (checked && id === "__search") document.querySelector("[data-nutgraf-search] input")?.focus()
})

// Material emits each page that its instant navigation shows, the first one included.
if (typeof document$ === "undefined") mount()
else document$.subscribe(mount)
