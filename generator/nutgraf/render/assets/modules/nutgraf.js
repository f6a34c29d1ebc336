// Brings pages to life. Everything that a page says stands in its HTML; scripts only make it handier.

import { mountCopying } from "./copy.js"
import { mountGlossary } from "./glossary.js"
import { mountPassages } from "./passages.js"

let atlas // its module, once a page had one

/** Mounts every concern on the page that is shown now; filter and atlas are fetched where there is one. */
function mount() {
  for (const concern of [mountCopying, mountGlossary, mountPassages]) concern(document)
  if (document.querySelector("form[data-claims]"))
    import("./claims.js").then(({ mountClaims }) => mountClaims(document))
  if (atlas || document.querySelector(".ng-atlas"))
    (atlas ??= import("./atlas/atlas.js")).then(({ mountAtlas }) => mountAtlas(document))
}

// Material emits each page that its instant navigation shows, the first one included.
if (typeof document$ === "undefined") mount()
else document$.subscribe(mount)
