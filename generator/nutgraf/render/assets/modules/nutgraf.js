// Brings pages to life. Everything that a page says stands in its HTML; scripts only make it handier.

const concerns = []

/** Mounts every concern on the page that is shown now. */
function mount() {
  for (const concern of concerns) concern(document)
}

// Material emits each page that its instant navigation shows, the first one included.
if (typeof document$ === "undefined") mount()
else document$.subscribe(mount)
