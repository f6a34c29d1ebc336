// What the atlas shows, and which of it fits what a reader has chosen. Nothing here knows the page.

import { fold } from "../matching.js"

export const KEYS = ["text", "topic", "kind"]

/** The data file's places, each with its explainer and what it is searched by. */
export function unpack({ explainers, places }) {
  return places.map(([number, id, name, kind, main, lat, lon, metres, geometry]) => {
    const explainer = explainers[number]
    const isLocated = lat !== null || !!geometry
    const text = fold(`${name} ${explainer.title}`)
    return { id: `${explainer.slug}/${id}`, item: id, explainer, name, kind, main, lat, lon, metres, geometry, isLocated, text }
  })
}

/** The places that fit. */
export function match(places, { text, topic, kind }) {
  const words = fold(text).split(/\s+/).filter(Boolean)
  return places.filter((place) =>
    (!kind || place.kind === kind) &&
    (!topic || place.explainer.topics.includes(topic)) &&
    words.every((word) => place.text.includes(word)))
}

/** What the query of an address asks for. */
export function read(query) {
  const params = new URLSearchParams(query)
  return Object.fromEntries(KEYS.map((key) => [key, (params.get(key) ?? "").trim().slice(0, 200)]))
}

/** The query of an address with what is chosen; what belongs to others stays. */
export function write(query, chosen) {
  const params = new URLSearchParams(query)
  for (const key of KEYS) params.delete(key)
  for (const key of KEYS) if (chosen[key]) params.set(key, chosen[key])
  return `?${params}`.replace(/^\?$/, "")
}

/** Places by where they are: those of one name at one spot are one site, of several explainers perhaps. */
export function sitesOf(places) {
  const sites = new Map()
  for (const place of places) {
    if (!place.isLocated) continue
    place.anchor ??= place.geometry ? anchorOf(place.geometry) : [place.lat, place.lon]
    const key = `${fold(place.name)} ${place.anchor}`
    if (!sites.has(key)) sites.set(key, { key, at: place.anchor, places: [] })
    sites.get(key).places.push(place)
  }
  return [...sites.values()]
}

/** A line whose steps never go more than half the way round: it goes on beyond 180. */
function continuous(line) {
  let before = line[0]?.[0] ?? 0
  const isCut = line.some(([lon]) => Math.abs(lon) === 180)
  return line.map(([lon, lat]) => {
    if (!isCut) lon -= 360 * Math.round((lon - before) / 360)
    before = lon
    return [lon, lat]
  })
}

/** The rings, lines and points of a geometry, as [lat, lon]. */
export function partsOf({ type, coordinates, geometries }) {
  const turned = (line) => continuous(line).map(([lon, lat]) => [lat, lon])
  switch (type) {
    case "Point": return [{ points: turned([coordinates]) }]
    case "MultiPoint": return [{ points: turned(coordinates) }]
    case "LineString": return [{ line: turned(coordinates) }]
    case "MultiLineString": return coordinates.map((line) => ({ line: turned(line) }))
    case "Polygon": return [{ rings: coordinates.map(turned) }]
    case "MultiPolygon": return coordinates.map((rings) => ({ rings: rings.map(turned) }))
    default: return geometries.flatMap(partsOf)
  }
}

function anchorOf(geometry) {
  const parts = partsOf(geometry)
  const size = ({ rings, line = [] }) => extent(rings?.[0] ?? line)
  const [largest] = parts.sort((one, other) => size(other) - size(one))
  if (largest.points) return largest.points[0]
  if (largest.line) return largest.line[largest.line.length >> 1]
  const { lat, lng } = L.PolyUtil.polygonCenter(largest.rings[0], L.CRS.EPSG3857)
  return [lat, lng]
}

function extent(line) {
  const { length } = line
  if (!length) return 0
  const [lats, lons] = [line.map(([lat]) => lat), line.map(([, lon]) => lon)]
  return Math.max(...lats) - Math.min(...lats) + Math.max(...lons) - Math.min(...lons)
}
