// Searches whole texts with Pagefind: the words, and what narrows them down, stand in the address.

import { filled } from "../results.js"

const TYPING_MS = 250
const AT_FIRST = 5 // results whose texts are fetched
const AT_ONCE = 10 // more of them, on demand
const PARTS = 3 // of a page, named below its result
const NAMED = 3 // claimants of a result
const MOST = 500 // choices of a kind
const CHOICES = ["verdict", "claimant", "place", "topic"]
const FIELDS = ["q", ...CHOICES, "sort"]

const engines = new Map()
let current // the search of the page that is shown

/** Shows the search where the page has one. */
function mount() {
  const form = document.querySelector("form[data-pagefind]")
  if (form?.hidden !== false) current = form && searchOf(form)
}

addEventListener("popstate", () => current?.isShown() && current.readAddress())

function searchOf(form) {
  const { elements, dataset } = form
  const [toggle, status, clear, alert] = ["[aria-expanded]", "[role=status]", "[data-clear]", "[role=alert]"]
    .map((part) => form.querySelector(part))
  const results = form.nextElementSibling
  const [list, nothing, more, claims] = ["ol", ".ng-nothing", "[data-more]", "[data-claims]"]
    .map((part) => results.querySelector(part))
  const path = location.pathname
  const absolute = (address) => new URL(address, location.href).href
  const folder = absolute(dataset.pagefind)
  const claimsPage = claims.href
  const language = document.documentElement.lang || "en"
  const names = new Map(CHOICES.map((key) => [key, namesOf(elements[key])]))
  const copyOf = (name) => form.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true)
  let found = []
  let typing
  let turn = 0

  const isShown = () => form.isConnected && location.pathname === path
  const isOpen = () => toggle.ariaExpanded === "true"

  function readAddress() {
    const asked = new URLSearchParams(location.search)
    for (const key of FIELDS) {
      const value = (asked.get(key) ?? "").slice(0, 200)
      if (value && names.has(key) && ![...elements[key]].some((option) => option.value === value))
        elements[key].append(new Option(names.get(key).get(value) ?? value, value))
      elements[key].value = value
    }
    // A choice that is made is shown; its counts come when somebody asks for others.
    return run(false)
  }

  const chosenNow = () => Object.fromEntries(FIELDS.map((key) => [key, elements[key].value.trim()]))

  async function run(isMine = true) {
    clearTimeout(typing)
    const mine = ++turn
    const chosen = chosenNow()
    const narrowed = CHOICES.filter((key) => chosen[key])
    const isAsked = Boolean(chosen.q || narrowed.length)
    if (isMine) keepAddress(chosen)
    clear.hidden = !isAsked
    if (isAsked) status.textContent = dataset.loading
    else show([], chosen, false)
    if (!isAsked && !isOpen()) return
    try {
      const engine = await engineOf(folder)
      const all = isOpen() ? await engine.filters() : {}
      if (mine !== turn || !isShown()) return
      if (!isAsked) return offer(all)
      const answer = await engine.search(chosen.q || null, {
        filters: Object.fromEntries(narrowed.map((key) => [key, chosen[key]])),
        sort: chosen.sort ? { date: "desc" } : {},
      })
      if (mine !== turn || !isShown()) return
      if (isOpen()) offer(answer.filters)
      await show(answer.results, chosen, true, mine)
    } catch (error) {
      console.error(error)
      if (mine !== turn || !isShown()) return
      await show([], chosen, false)
      alert.textContent = dataset.failed
    }
  }

  /** Writes what is asked for into the address; what belongs to others stays. */
  function keepAddress(chosen) {
    const asked = new URLSearchParams(location.search)
    for (const key of FIELDS) chosen[key] ? asked.set(key, chosen[key]) : asked.delete(key)
    // Browsers refuse too many changes of the address in a row; the results are right all the same.
    try {
      history.replaceState(history.state, "", path + `?${asked}`.replace(/^\?$/, "") + location.hash)
    } catch {}
  }

  async function show(answer, chosen, isAsked, mine) {
    found = answer
    const first = await rowsOf(found.slice(0, AT_FIRST))
    if (mine && mine !== turn) return
    alert.textContent = ""
    list.replaceChildren(...first)
    results.hidden = !isAsked
    nothing.hidden = found.length > 0
    more.parentElement.hidden = found.length <= AT_FIRST
    claims.parentElement.hidden = !chosen.q
    claims.href = `${claimsPage}?text=${encodeURIComponent(chosen.q)}`
    status.textContent = isAsked ? filled(dataset.found, { count: found.length.toLocaleString(language) }) : status.dataset.rest
  }

  async function showMore() {
    const shown = list.children.length
    const mine = turn
    const rows = await rowsOf(found.slice(shown, shown + AT_ONCE))
    if (mine !== turn) return
    list.append(...rows)
    more.parentElement.hidden = list.children.length >= found.length
    rows[0]?.querySelector("a").focus()
  }

  /** Offers what the results can be narrowed down to, each with how many it would leave. */
  function offer(counts) {
    for (const key of CHOICES) {
      const [all, ...options] = elements[key]
      const value = elements[key].value
      const known = names.get(key)
      const rank = new Map([...known.keys()].map((name, number) => [name, number]))
      const left = Object.entries(counts[key] ?? {}).filter(([name, count]) => count || name === value)
      if (value && !left.some(([name]) => name === value)) left.push([value, 0])
      left.sort(([one, many], [other, few]) =>
        (rank.get(one) ?? 0) - (rank.get(other) ?? 0) || few - many || one.localeCompare(other, language))
      const offered = left.slice(0, MOST)
      if (value && !offered.some(([name]) => name === value)) offered.push([value, counts[key][value]])
      for (const option of options) option.remove()
      elements[key].replaceChildren(all, ...offered.map(([name, count]) => {
        const words = filled(dataset.option, { name: known.get(name) ?? name, count: count.toLocaleString(language) })
        return new Option(words, name, false, name === value)
      }))
      elements[key].value = value
    }
  }

  const rowsOf = async (some) => (await Promise.all(some.map((result) => result.data()))).map(rowOf)

  function rowOf({ url, meta, filters, excerpt, sub_results: parts }) {
    const row = copyOf("row")
    const part = (name) => row.querySelector(`.ng-found__${name}`)
    const title = row.querySelector(".ng-row__title a")
    title.textContent = meta.title
    title.href = url
    for (const text of [title.parentElement, part("excerpt"), part("parts")])
      if (meta.lang) Object.assign(text, { lang: meta.lang, dir: meta.dir })
    const verdicts = [...names.get("verdict").keys()].filter((verdict) => filters.verdict?.includes(verdict))
    part("badges").append(...verdicts.flatMap((verdict) => [copyOf(`verdict="${verdict}"`), " "]))
    if (!verdicts.length) part("badges").remove()
    const who = (filters.claimant ?? []).slice(0, NAMED)
    const about = [who.length && bdi(namedOf(who)), meta.datetime && timeOf(meta)].filter(Boolean)
    part("about").append(...about.flatMap((one, number) => (number ? [copyOf("dot"), one] : [one])))
    if (!about.length) part("about").remove()
    part("excerpt").append(...marked(excerpt))
    const best = parts.filter(({ anchor }) => anchor?.id)
      .sort((one, other) => weightOf(other) - weightOf(one)).slice(0, PARTS)
    part("parts").append(...best.map(({ title, url }) => {
      const item = copyOf("part")
      item.firstElementChild.textContent = title
      item.firstElementChild.href = url
      return item
    }))
    if (!best.length) part("parts").remove()
    return row
  }

  const namedOf = (who) => new Intl.ListFormat(language, { type: "unit", style: "short" }).format(who)

  form.hidden = false
  form.previousElementSibling.hidden = true
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    run()
  })
  form.addEventListener("input", ({ target }) => {
    clearTimeout(typing)
    typing = setTimeout(run, target.name === "q" ? TYPING_MS : 0)
  })
  form.addEventListener("focusin", () => engineOf(folder).catch(() => {}), { once: true })
  toggle.addEventListener("click", () => {
    toggle.ariaExpanded = `${!isOpen()}`
    if (isOpen()) run()
  })
  clear.addEventListener("click", () => {
    for (const key of FIELDS) elements[key].value = ""
    run()
    elements.q.focus()
  })
  more.addEventListener("click", showMore)
  if (CHOICES.some((key) => new URLSearchParams(location.search).get(key))) toggle.ariaExpanded = "true"
  readAddress()
  if (!location.search && document.activeElement === document.body) elements.q.focus({ preventScroll: true })
  return { isShown, readAddress }
}

/** The program of an index, once for all pages; it fetches the index in parts. */
function engineOf(folder) {
  if (!engines.has(folder)) engines.set(folder, started(folder))
  return engines.get(folder).catch((error) => {
    engines.delete(folder)
    throw error
  })
}

async function started(folder) {
  const engine = await import(`${folder}pagefind.js`)
  await engine.options({ excerptLength: 36 })
  await engine.init()
  return engine
}

/** What choices are called, by their values, where the page says it. */
const namesOf = (select) => new Map([...select].slice(1).map((option) => [option.value, option.text]))

/** An excerpt as nodes: `mark` is the only element in it, and what else looks like one is text. */
function marked(excerpt) {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const words = part.replace(/<\/?mark>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">")
    return part.startsWith("<mark>") ? element("mark", words) : words
  })
}

/** How much of what was asked for is in a part; words in its heading count for more. */
const weightOf = ({ weighted_locations: words }) => words.reduce((sum, word) => sum + word.balanced_score, 0)

const bdi = (words) => element("bdi", words)

const timeOf = ({ date, datetime }) => Object.assign(element("time", date), { dateTime: datetime })

const element = (name, words) => Object.assign(document.createElement(name), { textContent: words })

// Material emits each page that its instant navigation shows, the first one included.
if (typeof document$ === "undefined") mount()
else document$.subscribe(mount)
