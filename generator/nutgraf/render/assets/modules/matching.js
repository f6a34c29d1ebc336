// Which claims fit what a reader has chosen. Nothing here knows the page.

export const CHOICES = ["verdict", "claimant", "topic", "year"]
export const KEYS = [...CHOICES, "text"]

/** A text as it is searched: without case, accents and quotation marks, dashes alike. */
export function fold(text) {
  const plain = text.replace(/["'`´‘-‟′″‹›«»]/g, "")
  if (/^[ -~]*$/.test(plain)) return plain.toUpperCase() // most texts; the rest takes ten times as long
  return plain.replace(/[‐-―−]/g, "-").normalize("NFKD").replace(/[\p{M}ـ]/gu, "").toUpperCase()
}

/** The data file's claims, each with the numbers of what it can be chosen by; and the names of all choices. */
export function unpack({ verdicts, claimants, topics, explainers, claims }) {
  const years = [...new Set(claims.map((claim) => claim[7]))].filter(Boolean).sort((one, other) => other - one)
  const numberOf = new Map(years.map((year, number) => [year, number]))
  const rows = claims.map(([home, verdict, claim, href, who, made, datetime, year, name]) => {
    const explainer = explainers[home]
    const claimant = name ?? claimants[who]?.[1] ?? ""
    const numbers = {
      verdict: [verdict],
      claimant: who < 0 ? [] : [who],
      topic: explainer.topics,
      year: year ? [numberOf.get(year)] : [],
    }
    const text = fold(`${claim} ${claimant} ${explainer.title}`)
    return { claim, href, made, datetime, verdict: verdicts[verdict][0], explainer, claimant, numbers, text }
  })
  const named = { verdict: verdicts, claimant: claimants, topic: topics, year: years.map((year) => [`${year}`, year]) }
  return { rows, names: byKey((key) => new Map(named[key])) }
}

/** The claims that fit, how many each choice would leave beside the others, how many fit all but one. */
export function match({ rows, names }, chosen) {
  const words = fold([...chosen.text].join()).split(/\s+/).filter(Boolean)
  const wanted = byKey((key) => chosen[key].size && [...names[key].keys()].map((value) => chosen[key].has(value)))
  const counts = byKey((key) => Array(names[key].size).fill(0))
  const without = {}
  const found = []
  for (const row of rows) {
    const missed = missing(row, wanted, words)
    if (missed === null) continue
    if (missed) without[missed] = (without[missed] ?? 0) + 1
    else found.push(row)
    for (const key of CHOICES)
      if (!missed || missed === key) for (const number of row.numbers[key]) counts[key][number]++
  }
  return { found, counts, without }
}

/** The one choice that a claim does not fit; "" where it fits all, null where it misses several. */
function missing(row, wanted, words) {
  let missed = ""
  for (const key of CHOICES) {
    if (!wanted[key] || row.numbers[key].some((number) => wanted[key][number])) continue
    if (missed) return null
    missed = key
  }
  if (!words.length) return missed
  if (words.every((word) => row.text.includes(word))) return missed
  return missed ? null : "text"
}

/** Whether anything is chosen. */
export const isNarrowed = (chosen) => KEYS.some((key) => chosen[key].size)

/** What the query of an address asks for; what no claim has is left out. */
export function read(query, names) {
  const params = new URLSearchParams(query)
  const chosen = byKey((key) => {
    const known = params.getAll(key).filter((value) => names[key].has(value))
    return new Set(key === "verdict" ? known : known.slice(0, 1))
  })
  const words = (params.get("text") ?? "").trim().slice(0, 200)
  const page = /^\d{1,6}$/.exec(params.get("page"))
  return { ...chosen, text: new Set(words ? [words] : []), page: Number(page) || 1 }
}

/** Whether the query of an address asks for anything. */
export const asks = (query) => KEYS.some((key) => new URLSearchParams(query).has(key))

/** The query of an address with what is chosen; what belongs to others stays. */
export function write(query, chosen) {
  const params = new URLSearchParams(query)
  for (const key of [...KEYS, "page"]) params.delete(key)
  for (const key of KEYS) for (const value of chosen[key]) params.append(key, value)
  if (chosen.page > 1) params.append("page", chosen.page)
  return `?${params}`.replace(/^\?$/, "")
}

/** An object with a value for each kind of choice. */
export const byKey = (make) => Object.fromEntries(CHOICES.map((key) => [key, make(key)]))
