// All places on a map: narrowed down by words, topic and kind, framed by the address.

import { filled } from "../results.js"
import { KEYS, match, read, unpack, write } from "./places.js"

const TYPING_MS = 150
const PER_STEP = 100

const fetched = new Map()
let current // the atlas of the page that is shown

/** Shows the atlas where the page has one. */
export function mountAtlas(root) {
  const box = root.querySelector(".ng-atlas")
  if (current?.box === box) return
  current?.remove()
  current = box && atlasOf(box)
}

addEventListener("hashchange", () => current?.frame())
addEventListener("popstate", () => current?.readAddress())

function atlasOf(box) {
  const { dataset } = box
  const form = box.querySelector("form")
  const [status, clear] = form.querySelectorAll("[role=status], [data-clear]")
  const alert = box.nextElementSibling
  const results = alert.nextElementSibling
  const [nothing, rows, more] = results.querySelectorAll(".ng-nothing, .ng-rows, [data-more]")
  const full = [...box.closest(".nutgraf").querySelectorAll(":scope > h2, .ng-section")]
  const path = location.pathname
  const absolute = (address) => new URL(address, location.href).href
  const root = absolute(dataset.root)
  const language = document.documentElement.lang || "en"
  const copyOf = (name) => box.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true)
  const kinds = new Map([...form.elements.kind].map((option) => [option.value, option.dataset.name]))
  const isShown = () => box.isConnected && location.pathname === path
  let places = []
  let chart
  let isGone = false
  let typing

  /** The way to a place's entry on its explainer's page. */
  function entryOf({ explainer, item }) {
    const [folder, file] = root.split(/\/(?=[^/]*$)/) // where no server finds it, a folder's file is named
    return `${folder}/explainers/${explainer.slug}/${file}#location-${item}`
  }

  const written = (element, { lang, dir }) => (lang ? Object.assign(element, { lang, dir }) : element)

  function radius(metres) {
    const [unit, value] = metres < 1000 ? ["meter", metres] : ["kilometer", metres / 1000]
    return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
  }

  /** What a sign tells of its sites: name, kind, how exactly it is known, and its explainers. */
  function cardOf(sites) {
    const cards = document.createDocumentFragment()
    for (const { places } of sites.slice(0, 50)) {
      const card = copyOf("popup")
      const [{ name, kind, metres, explainer }] = places
      written(card.querySelector("bdi"), explainer).textContent = name
      const about = [kinds.get(kind), metres && filled(dataset.within, { radius: radius(metres) })].filter(Boolean)
      card.querySelector(".ng-meta").textContent = about.join(" · ")
      if (!about.length) card.querySelector(".ng-meta").remove()
      card.querySelector("ul").append(...places.map((place) => {
        const item = copyOf("explainer")
        const link = written(item.querySelector("a"), place.explainer)
        link.textContent = place.explainer.title
        link.href = entryOf(place)
        return item
      }))
      cards.append(card)
    }
    const holder = document.createElement("div")
    holder.append(cards)
    return holder
  }

  function rowOf(place) {
    const row = copyOf("row")
    const link = row.querySelector("a")
    written(link.parentElement, place.explainer)
    link.textContent = place.name
    link.href = entryOf(place)
    row.querySelector(".ng-row__kind").textContent = kinds.get(place.kind) ?? ""
    if (!place.kind) for (const part of row.querySelectorAll(".ng-row__kind, .ng-dot")) part.remove()
    written(row.querySelector(".ng-row__explainer"), place.explainer).textContent = place.explainer.title
    if (place.isLocated) row.append(showing(place.id))
    return row
  }

  /** A link that frames a place. */
  function showing(id) {
    const part = copyOf("show")
    const link = part.firstElementChild
    link.href = `#${id}`
    link.addEventListener("click", (event) => {
      if (link.hash !== location.hash) return // the address changes, which frames it
      event.preventDefault()
      atlas.frame()
    })
    return part
  }

  function chosenNow() {
    return Object.fromEntries(KEYS.map((key) => [key, form.elements[key].value.trim()]))
  }

  const isNarrowed = (chosen) => KEYS.some((key) => chosen[key])

  /** Shows what fits the reader's choices, on the map and as a list. */
  function apply({ fit = true } = {}) {
    clearTimeout(typing)
    const chosen = chosenNow()
    const isNarrow = isNarrowed(chosen)
    const found = isNarrow ? match(places, chosen) : places
    chart.show(found, { fit })
    for (const part of full) part.hidden = isNarrow
    results.hidden = clear.hidden = !isNarrow
    status.textContent = isNarrow
      ? filled(dataset.found, { count: found.length.toLocaleString(language), total: places.length.toLocaleString(language) })
      : status.dataset.rest
    nothing.hidden = found.length > 0
    rows.replaceChildren()
    const step = () => {
      const start = rows.children.length
      rows.append(...found.slice(start, start + PER_STEP).map(rowOf))
      more.hidden = rows.children.length >= found.length
      return rows.children[start]
    }
    more.onclick = () => step().querySelector("a").focus()
    if (isNarrow) step()
    try {
      history.replaceState(history.state, "", path + write(location.search, chosen) + location.hash)
    } catch {} // browsers refuse too many changes in a row; what is shown is right all the same
  }

  const atlas = {
    box,
    remove() {
      isGone = true
      chart?.remove()
    },
    readAddress() {
      if (!chart || !isShown()) return
      const chosen = read(location.search)
      for (const key of KEYS) form.elements[key].value = chosen[key]
      apply()
    },
    /** Frames the place that the address names; true where it does. */
    frame() {
      if (!chart || !isShown()) return false
      const id = decodeURIComponent(location.hash.slice(1))
      const place = places.find((place) => place.id === id && place.isLocated)
      if (!place) return false
      if (!match([place], chosenNow()).length) {
        form.reset()
        apply({ fit: false })
      }
      box.querySelector(".ng-atlas__frame").scrollIntoView({ block: "center" })
      chart.frameOne(place)
      return true
    },
  }

  async function start() {
    const [{ makeChart }, data] = await Promise.all([import("./chart.js"), placesOf(absolute(dataset.places)), styled()])
    if (isGone) return
    places = unpack(data)
    box.hidden = false
    chart = makeChart(box.querySelector(".ng-atlas__map"), {
      words: { language, cluster: dataset.cluster, close: dataset.close, zoomIn: dataset.zoomIn, zoomOut: dataset.zoomOut },
      addresses: { ground: absolute(dataset.ground), near: absolute(dataset.near) },
      tiles: dataset.tiles, credit: dataset.credit, cardOf,
      direction: getComputedStyle(box).direction,
    })
    chart.ground.catch(() => (alert.textContent = alert.dataset.failed))
    atlas.readAddress()
    const located = new Set(places.filter((place) => place.isLocated).map((place) => place.id))
    for (const row of full.flatMap((section) => [...section.querySelectorAll(".ng-row[id]")]))
      if (located.has(row.id)) row.append(showing(row.id))
    atlas.frame()
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      apply()
    })
    form.addEventListener("input", ({ target }) => {
      clearTimeout(typing)
      typing = setTimeout(apply, target.name === "text" ? TYPING_MS : 0)
    })
    clear.addEventListener("click", () => {
      form.reset()
      apply()
      status.focus()
    })
    box.dataset.ready = ""
  }
  start().catch((error) => {
    if (isGone) return
    box.hidden = true
    alert.textContent = alert.dataset.failed
    console.error(error)
  })
  return atlas
}

async function placesOf(address) {
  if (!fetched.has(address))
    fetched.set(address, fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(answer.status)
      return answer.json()
    }))
  return fetched.get(address).catch((error) => {
    fetched.delete(address)
    throw error
  })
}

/** Fetches the style sheets that only the atlas needs. */
function styled() {
  return Promise.all(["leaflet.css", "atlas.css"].map((name) => {
    const href = new URL(name, import.meta.url).href
    if ([...document.querySelectorAll("link[rel=stylesheet]")].some((link) => link.href === href)) return undefined
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href })
    return new Promise((resolve, reject) => {
      link.onload = resolve
      link.onerror = reject
      document.head.append(link)
    })
  }))
}
