// Terms of the glossary: what a term means stands beside it on hover, focus and tap.

const LINGER_MS = 250
const EDGE = 12

let listening = false
let term, tip, waiting, pointer

/** Listens once for all pages; browsers without popovers follow the link to the glossary. */
export function mountGlossary() {
  hide()
  if (listening || !HTMLElement.prototype.showPopover) return
  listening = true
  addEventListener("pointerover", (event) => event.pointerType === "mouse" && point(event.target))
  addEventListener("focusin", (event) => point(event.target))
  addEventListener("focusout", leave)
  addEventListener("pointerdown", (event) => {
    pointer = event.pointerType
    if (!holds(event.target)) hide()
  })
  addEventListener("click", (event) => {
    const at = termAt(event.target)
    if (at && pointer !== "mouse" && event.detail) event.preventDefault(), show(at)
    else if (tip?.contains(event.target) && event.target.closest("a")) hide()
  }, true)
  addEventListener("keydown", (event) => event.key === "Escape" && hide(), true)
  addEventListener("resize", hide)
}

const termAt = (element) => element.closest?.("a.ng-term")

const holds = (element) => tip?.contains(element) || term?.contains(element)

/** Shows the term that is pointed at; what is pointed away from lingers, so that one can get to it. */
function point(element) {
  const at = termAt(element)
  if (at) show(at)
  else if (holds(element)) clearTimeout(waiting)
  else leave()
}

function leave() {
  clearTimeout(waiting)
  if (tip) waiting = setTimeout(() => holds(document.activeElement) || tip.matches(":hover") || hide(), LINGER_MS)
}

function show(at) {
  clearTimeout(waiting)
  if (at === term) return
  hide()
  const definition = document.getElementById(at.getAttribute("aria-describedby"))
  const form = document.getElementById("ng-tip")
  if (!definition || !form) return
  term = at
  tip = form.content.firstElementChild.cloneNode(true)
  tip.querySelector(".ng-tip__text").append(...copy(definition).childNodes)
  tip.querySelector(".ng-tip__more a").href = at.getAttribute("href")
  at.after(tip)
  tip.showPopover()
  place()
}

/** A copy without ids: each stands once on a page. */
function copy(element) {
  const clone = element.cloneNode(true)
  for (const part of clone.querySelectorAll("[id]")) part.removeAttribute("id")
  return clone
}

/** Puts the tip under the term, or above where there is no room, inside the window on either side. */
function place() {
  const word = term.getClientRects()[0]
  const { width, height } = tip.getBoundingClientRect()
  const room = document.documentElement
  const start = getComputedStyle(tip).direction === "rtl" ? word.right - width : word.left
  const left = Math.max(EDGE, Math.min(start, room.clientWidth - width - EDGE))
  const below = word.bottom + height + EDGE <= room.clientHeight || word.top < height + EDGE
  tip.style.left = `${left + scrollX}px`
  tip.style.top = `${(below ? word.bottom + 4 : word.top - height - 4) + scrollY}px`
}

function hide() {
  clearTimeout(waiting)
  tip?.remove()
  term = tip = undefined
}
