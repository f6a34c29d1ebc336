// Draws land, water and boundaries under the places, and the names that there is room for.

const NEAR_ZOOM = 8
const MOST_NAMES = 90

/** Rings or lines of a ground file as [lat, lon]. */
function decode(lists, scale) {
  return lists.map((steps) => {
    const line = []
    for (let at = 0, x = 0, y = 0; at < steps.length; at += 2)
      line.push([(y += steps[at + 1]) / scale, (x += steps[at]) / scale])
    return line
  })
}

/** The coast alone: without the edges where land is cut at the antimeridian. */
function coasts(rings) {
  const seam = (one, other) => Math.abs(one[1]) > 179.98 && Math.abs(other[1]) > 179.98
  return rings.flatMap((ring) => {
    const lines = [[ring[0]]]
    for (let at = 1; at <= ring.length; at++) {
      const next = ring[at % ring.length]
      if (seam(ring[at - 1], next)) lines.push([next])
      else lines.at(-1).push(next)
    }
    return lines.filter((line) => line.length > 1)
  })
}

/** Adds the ground to a map; it follows the map as it moves. */
export function addGround(map, addresses) {
  const get = async (address) => {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(answer.status)
    return answer.json()
  }
  const panes = ["ground", "near"].map((name, number) => {
    const pane = map.createPane(name)
    pane.style.zIndex = 210 + number * 10
    pane.ariaHidden = "true"
    return L.svg({ pane: name, padding: 0.4 })
  })
  const names = []

  /** Draws a file in a pane, as many times round the world as there is to be seen. */
  function draw({ scale, names: found, ...layers }, renderer) {
    const lines = Object.fromEntries(Object.entries(layers).map(([name, lists]) => [name, decode(lists, scale)]))
    const copies = new Map()
    names.push(...found)
    const style = (name) => ({ renderer, interactive: false, smoothFactor: 1.2, className: `ng-atlas__${name}` })
    const shifted = (some, by) => by ? some.map((line) => line.map(([lat, lon]) => [lat, lon + by])) : some

    const copy = (by) => {
      const area = (name) => lines[name]?.length && L.polygon(shifted(lines[name], by), { ...style(name), stroke: false })
      const line = (name, all = lines[name]) => all?.length && L.polyline(shifted(all, by), style(name))
      return L.layerGroup([
        area("boxes"), area("land"), line("coast", coasts(lines.land ?? [])), line("rivers"), area("lakes"),
        line("settled"), line("disputed"),
      ].filter(Boolean))
    }

    const follow = () => {
      const bounds = map.getBounds()
      const [first, last] = [bounds.getWest(), bounds.getEast()].map((lon) => Math.floor((lon + 180) / 360))
      for (let turn = first; turn <= last; turn++) {
        if (!copies.has(turn)) copies.set(turn, copy(360 * turn))
        copies.get(turn).addTo(map)
      }
      for (const [turn, layer] of copies) if (turn < first || turn > last) layer.remove()
    }
    map.on("moveend", follow)
    follow()
  }

  const wide = get(addresses.ground).then((data) => draw(data, panes[0]))
  let near
  const follow = () => {
    const isNear = map.getZoom() >= NEAR_ZOOM
    map.getPane("near").hidden = !isNear
    if (isNear) near ??= get(addresses.near).then((data) => draw(data, panes[1])).then(() => map.fire("names"), () => (near = null))
  }
  map.on("zoomend", follow)
  follow()
  return wide.then(() => names)
}

/** Letters names on a map: the most telling first, none over another or over a place. */
export function addNames(map, names, placeNames) {
  const pane = map.createPane("names")
  pane.style.zIndex = 450
  pane.ariaHidden = "true"
  const ruler = document.createElement("canvas").getContext("2d")
  const widths = new Map()
  const width = (text, font) => {
    const key = font + text
    if (!widths.has(key)) {
      ruler.font = font
      widths.set(key, ruler.measureText(text).width)
    }
    return widths.get(key)
  }
  const looks = {
    country: ["600 11px sans-serif", 1.25, true],
    area: ["italic 11px sans-serif", 1.05, true],
    capital: ["600 12px sans-serif", 1.05, false],
    city: ["12px sans-serif", 1.05, false],
    place: ["600 13px sans-serif", 1.08, false],
  }

  function write() {
    const zoom = map.getZoom()
    const size = map.getSize()
    const middle = map.getCenter().lng
    const { signs, wanted } = placeNames()
    const taken = [...signs]
    const shown = []
    const seen = new Set()
    for (const [kind, words, lat, lon, from] of [...wanted, ...names]) {
      if (shown.length >= MOST_NAMES) break
      if (from > zoom || (kind === "country" && zoom > 8.5)) continue
      const at = map.latLngToContainerPoint([lat, lon + 360 * Math.round((middle - lon) / 360)])
      if (at.x < 0 || at.y < 0 || at.x > size.x || at.y > size.y || seen.has(kind[0] + words)) continue
      const [font, stretch, isCentred] = looks[kind]
      const text = kind === "country" ? words.toLocaleUpperCase() : words
      const across = width(text, font) * stretch
      const reach = kind === "place" ? 13 : 6
      const boxes = isCentred
        ? [[at.x - across / 2, at.y - 8, at.x + across / 2, at.y + 8]]
        : [[at.x + reach, at.y - 8, at.x + reach + across, at.y + 8], [at.x - reach - across, at.y - 8, at.x - reach, at.y + 8]]
      const fits = ([west, north, east, south]) => west > 2 && north > 2 && east < size.x - 2 && south < size.y - 2
      const free = boxes.find((box) => fits(box) && !taken.some((other) => overlap(box, other)))
      if (!free) continue
      if (!isCentred && kind !== "place" && signs.some((box) => overlap(box, [at.x - 4, at.y - 4, at.x + 4, at.y + 4]))) continue
      taken.push(free)
      seen.add(kind[0] + words)
      const label = document.createElement("bdi")
      label.className = `ng-atlas__word ng-atlas__word--${kind}`
      label.textContent = words
      L.DomUtil.setPosition(label, map.containerPointToLayerPoint([(free[0] + free[2]) / 2, (free[1] + free[3]) / 2]).round())
      shown.push(label)
      if (kind === "city" || kind === "capital") {
        const dot = document.createElement("i")
        dot.className = "ng-atlas__town"
        L.DomUtil.setPosition(dot, map.containerPointToLayerPoint(at).round())
        shown.push(dot)
        taken.push([at.x - 4, at.y - 4, at.x + 4, at.y + 4])
      }
    }
    pane.replaceChildren(...shown)
  }
  map.on("zoomstart", () => pane.replaceChildren())
  return write
}

const overlap = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
