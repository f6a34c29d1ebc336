// Narrows the list of claims down to verdicts, a claimant, a topic, a year and words.

import { asks, byKey, CHOICES, isNarrowed, KEYS, match, read, unpack, write } from "./matching.js"
import { filled, showResults } from "./results.js"

const TYPING_MS = 150
const SELECTS = CHOICES.slice(1)

const fetched = new Map()
let current // the filter of the page that is shown

/** Shows the filter where the page has one. */
export function mountClaims(root) {
  const form = root.querySelector("form[data-claims]")
  if (form?.hidden !== false) current = form && filterOf(form)
}

addEventListener("popstate", () => current?.isShown() && current.readAddress())

// Links to this page with other choices, such as those to pages of results; before instant navigation sees them.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]")
  if (!link || !current?.isShown() || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return
  const { origin, pathname, search, hash } = new URL(link.href)
  if (origin + pathname !== location.origin + location.pathname || hash || search === location.search) return
  event.preventDefault()
  event.stopPropagation()
  history.replaceState(history.state, "", link.href)
  current.readAddress().then(current.announce)
}, true)

function filterOf(form) {
  const { elements } = form
  const path = location.pathname
  const data = new URL(form.dataset.claims, location.href).href
  const boxes = [...form.querySelectorAll("[name=verdict]")]
  const status = form.querySelector("[role=status]")
  const alert = form.querySelector("[role=alert]")
  const toggle = form.querySelector("[aria-expanded]")
  const clearAll = form.querySelector("[data-clear]")
  let claims
  let typing
  let turn = 0

  const filter = {
    form,
    results: form.nextElementSibling,
    root: new URL(form.dataset.root, location.href).href,
    isShown: () => form.isConnected && location.pathname === path,
    announce: () => status.focus(),

    /** Undoes choices. */
    clear(keys) {
      for (const key of keys)
        if (key === "verdict") for (const box of boxes) box.checked = false
        else elements[key].value = ""
      apply().then(filter.announce)
    },

    /** Does what the address asks for. */
    async readAddress() {
      if (asks(location.search) && !(await ready())) return
      const chosen = read(location.search, filter.names ?? byKey(() => new Map()))
      for (const box of boxes) box.checked = chosen.verdict.has(box.value)
      for (const key of [...SELECTS, "text"]) elements[key].value = [...chosen[key]].join()
      if (CHOICES.some((key) => chosen[key].size)) toggle.ariaExpanded = "true"
      await show(chosen)
    },
  }

  function chosenNow() {
    const values = new FormData(form)
    const given = (key) => values.getAll(key).map((value) => value.trim()).filter(Boolean)
    return { page: 1, ...Object.fromEntries(KEYS.map((key) => [key, new Set(given(key))])) }
  }

  function apply() {
    clearTimeout(typing)
    return show(chosenNow())
  }

  /** Fetches the claims, once for all pages, and offers what they can be narrowed down to. */
  async function load() {
    if (!fetched.has(data)) fetched.set(data, fetchClaims(data))
    const found = await fetched.get(data).catch((error) => {
      fetched.delete(data)
      throw error
    })
    if (claims) return
    claims = found
    filter.names = claims.names
    for (const key of SELECTS)
      elements[key].append(...[...claims.names[key].keys()].map((value) => new Option("", value)))
    if (!isNarrowed(chosenNow())) offer(match(claims, chosenNow()).counts)
  }

  /** Fetches the claims for what a reader asks; false where that fails or they ask for something else by now. */
  async function ready() {
    const mine = ++turn
    if (!claims) status.textContent = form.dataset.loading
    const failed = await load().then(() => false, () => true)
    if (mine !== turn || !filter.isShown()) return false
    alert.textContent = failed ? form.dataset.failed : ""
    if (failed) swap(false)
    return !failed
  }

  async function show(chosen) {
    const isNarrow = isNarrowed(chosen)
    if (isNarrow && !(await ready())) return
    turn++
    swap(isNarrow)
    if (claims) {
      const { found, counts, without } = match(claims, chosen)
      offer(counts)
      showResults(filter, chosen, isNarrow ? found : [], without)
      const sum = { count: found.length, total: claims.rows.length }
      if (isNarrow) status.textContent = filled(form.dataset.found, sum)
    }
    const address = path + write(location.search, chosen) + (isNarrow ? "" : location.hash)
    // Browsers refuse too many changes of the address in a row; the list is right all the same.
    try {
      history.replaceState(history.state, "", address)
    } catch {}
  }

  /** Shows the results, or the full list. */
  function swap(isNarrow) {
    const full = form.closest(".nutgraf").querySelectorAll(":scope > h2, .ng-section, [data-unfiltered]")
    for (const part of full) part.hidden = isNarrow
    filter.results.hidden = clearAll.hidden = !isNarrow
    status.textContent = status.dataset.rest
  }

  /** Writes beside each choice what it would leave; one that would leave nothing cannot be taken. */
  function offer(counts) {
    const verdicts = [...filter.names.verdict.keys()]
    for (const box of boxes) {
      const count = counts.verdict[verdicts.indexOf(box.value)]
      box.parentElement.querySelector(".ng-choice__count").textContent = count
      box.disabled = !count && !box.checked
    }
    for (const key of SELECTS)
      [...elements[key]].slice(1).forEach((option, number) => {
        const count = counts[key][number]
        option.text = filled(form.dataset.option, { name: filter.names[key].get(option.value), count })
        option.disabled = !count && !option.selected
      })
  }

  form.hidden = false
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    apply()
  })
  form.addEventListener("input", ({ target }) => {
    clearTimeout(typing)
    typing = setTimeout(apply, target.name === "text" ? TYPING_MS : 0)
  })
  for (const first of ["pointerover", "focusin"])
    form.addEventListener(first, () => load().catch(() => {}), { once: true })
  toggle.addEventListener("click", () => (toggle.ariaExpanded = `${toggle.ariaExpanded !== "true"}`))
  clearAll.addEventListener("click", () => filter.clear(KEYS))
  filter.readAddress()
  return filter
}

async function fetchClaims(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(answer.status)
  return unpack(await answer.json())
}
