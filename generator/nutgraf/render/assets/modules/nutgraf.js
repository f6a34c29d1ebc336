// Brings pages to life. Everything that a page says stands in its HTML; scripts only make it handier.

import { mountClaims } from "./claims.js"
import { mountCopying } from "./copy.js"
import { mountGlossary } from "./glossary.js"
import { mountPassages } from "./passages.js"

const concerns = [mountClaims, mountCopying, mountGlossary, mountPassages]

/** Mounts every concern on the page that is shown now. */
function mount() {
  for (const concern of concerns) concern(document)
}

// Material emits each page that its instant navigation shows, the first one included.
if (typeof document$ === "undefined") mount()
else document$.subscribe(mount)
