// Claims that a filter has found, as rows made from the page's own patterns.

import { KEYS, write } from "./matching.js"

const PER_PAGE = 200

/** Shows what was found, a page of it; or what to undo where nothing was. */
export function showResults(filter, chosen, found, without) {
  const [nothing, list, pager] = filter.results.children
  const pages = Math.ceil(found.length / PER_PAGE) || 1
  chosen.page = Math.min(chosen.page, pages)
  const start = (chosen.page - 1) * PER_PAGE
  list.replaceChildren(...found.slice(start, start + PER_PAGE).map((claim) => rowOf(filter, claim)))
  nothing.hidden = found.length > 0
  nothing.querySelector("ul").replaceChildren(...(found.length ? [] : undoes(filter, chosen, without)))
  pager.replaceChildren(...(pages > 1 ? [pagerOf(filter, chosen, pages)] : []))
}

/** A pattern's copy. */
export const copyOf = (form, name) =>
  form.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true)

/** A sentence with its blanks filled. */
export const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, key) => values[key])

function rowOf({ form, root }, { claim, href, made, datetime, explainer, claimant, verdict }) {
  const row = copyOf(form, "row")
  const link = (part, words, [path, hash], { lang, dir }) => {
    const anchor = row.querySelector(`.ng-row__${part} a`)
    if (lang) Object.assign(anchor.parentElement, { lang, dir })
    anchor.textContent = words
    const [folder, file] = root.split(/\/(?=[^/]*$)/) // where no server finds it, a folder's file is named
    anchor.href = `${folder}/${path}${file}${hash ? `#${hash}` : ""}`
  }
  link("title", claim, href.split("#"), explainer)
  link("explainer", explainer.title, [explainer.href], explainer)
  row.querySelector(".ng-badge").replaceWith(copyOf(form, `verdict="${verdict}"`))
  row.querySelector(".ng-row__claimant bdi").textContent = claimant
  if (!claimant) row.querySelector(".ng-row__claimant").remove()
  const time = row.querySelector("time")
  time.textContent = made
  time.dateTime = datetime
  if (!datetime) time.replaceWith(made)
  if (!made) row.querySelector(".ng-row__made").remove()
  return row
}

function undoes({ form, names, clear }, chosen, without) {
  return KEYS.filter((key) => chosen[key].size).map((key) => {
    const item = copyOf(form, "undo")
    const choice = [...chosen[key]].map((value) => names[key]?.get(value) ?? value).join(", ")
    const button = item.firstElementChild
    button.textContent = filled(button.textContent, { choice, count: without[key] ?? 0 })
    button.addEventListener("click", () => clear([key]))
    return item
  })
}

function pagerOf({ form }, chosen, pages) {
  const pager = copyOf(form, "pager")
  const place = pager.querySelector("span")
  place.textContent = filled(place.textContent, { page: chosen.page, pages })
  for (const [rel, page] of [["prev", chosen.page - 1], ["next", chosen.page + 1]]) {
    const step = pager.querySelector(`[rel=${rel}]`)
    step.href = location.pathname + write(location.search, { ...chosen, page })
    if (page < 1 || page > pages) step.remove()
  }
  return pager
}
