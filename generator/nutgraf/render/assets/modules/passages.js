// The annotated article: passage and note light up together; n and p go from passage to passage.

const PAIRED = ".ng-article :is([data-claim], [data-location])"
const FIELDS = "input, textarea, select, [contenteditable]:not([contenteditable=false])"
const STORE = "nutgraf.passage-keys"

let listening = false

/** Mounts hints and, once for all pages, the listeners. */
export function mountPassages(root) {
  const hint = root.querySelector(".ng-keys")
  if (hint) {
    const box = hint.querySelector("input")
    box.checked = recall() !== "off"
    box.addEventListener("change", () => remember(box.checked ? "on" : "off"))
    hint.hidden = false
  }
  if (listening) return
  listening = true
  for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) addEventListener(type, light)
  addEventListener("click", toNote)
  // Before the theme's own n and p, which turn to the next and the previous page.
  addEventListener("keydown", turn, true)
}

/** The passage or note that holds an element; of nested passages the inner one. */
const pairedAt = (element) => element?.closest?.(PAIRED)

const isPair = (one, other) => one.dataset.claim === other.dataset.claim && one.dataset.location === other.dataset.location

const noteOf = (mark) => [...document.querySelectorAll(".ng-note")].find((note) => isPair(note, mark))

/** Lights up what is pointed at or in focus, and what belongs to it. */
function light({ type, target }) {
  const at = (type === "pointerover" && pairedAt(target)) || pairedAt(document.activeElement)
  for (const other of document.querySelectorAll(PAIRED)) other.classList.toggle("ng-lit", !!at && isPair(at, other))
}

/** A click on a passage leads to its note, and from there to the card. */
function toNote(event) {
  const mark = event.target.closest?.("mark")
  if (!mark?.matches(PAIRED) || event.target.closest("a") || !getSelection().isCollapsed) return
  const link = noteOf(mark)?.querySelector("a")
  if (link) show(link, "nearest")
}

function turn(event) {
  const step = { n: 1, p: -1 }[event.key]
  const box = document.querySelector(".ng-keys:not([hidden]) input")
  const { target } = event
  if (!step || !box?.checked || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return
  if (target !== box && target.closest?.(FIELDS)) return
  const marks = [...document.querySelectorAll("mark[id]")].filter((mark) => mark.matches(PAIRED))
  if (!marks.length) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const mark = marks[next(marks, step)]
  const note = noteOf(mark)
  mark.tabIndex = -1
  if (note) mark.setAttribute("aria-describedby", note.id)
  show(mark, "center")
}

/** Which passage comes after the one in focus; else after the top of the window. */
function next(marks, step) {
  const at = pairedAt(document.activeElement)
  const current = at ? marks.findIndex((mark) => isPair(mark, at)) : -1
  if (current >= 0) return (current + step + marks.length) % marks.length
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top >= 0)
  return step > 0 ? Math.max(below, 0) : (below > 0 ? below : marks.length) - 1
}

/** Moves the focus, and the page with it; a long way at once, since nobody can read in passing. */
function show(element, block) {
  const far = Math.abs(element.getBoundingClientRect().top) > 2 * innerHeight
  const still = far || matchMedia("(prefers-reduced-motion: reduce)").matches
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block, behavior: still ? "instant" : "smooth" })
}

/** Whether the keys are on is kept where the browser lets us. */
function recall() {
  try { return localStorage.getItem(STORE) } catch { return null }
}

function remember(state) {
  try { localStorage.setItem(STORE, state) } catch { /* it is forgotten */ }
}
