// The map itself: signs of places as exact as they are known, clusters, and what a sign tells when it is opened.

import "./leaflet.js"
import "./supercluster.js"
import { addGround, addNames } from "./ground.js"
import { partsOf, sitesOf } from "./places.js"

const MOST_ZOOM = { drawn: 12, tiles: 18 }
const CLUSTER_PX = 60
const NAMED = 40 // places with names, at most
const LEAST_OUTLINE = 10 // pixels; smaller areas and routes are signs alone
const HALO_PX = 12 // a circle of uncertainty is drawn from that radius on
const EXTENTS = ["district", "region", "country", "area", "water", "route"]
const FRAME_KM = { district: 200, region: 600, country: 1200, water: 300, area: 200 } // of one place
const LEAST_KM = 120

/** Makes the map in an element; `cardOf(sites)` is what a sign tells when it is opened. */
export function makeChart(element, { words, addresses, tiles, credit, direction, cardOf }) {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches
  const mostZoom = tiles ? MOST_ZOOM.tiles : MOST_ZOOM.drawn
  const map = L.map(element, {
    zoomControl: false, attributionControl: false, zoomSnap: tiles ? 1 : 0.25, zoomDelta: 1, maxZoom: mostZoom,
    maxBounds: [[-85, -1e4], [85, 1e4]], maxBoundsViscosity: 1, scrollWheelZoom: false, closePopupOnClick: true,
    zoomAnimation: !isCalm, fadeAnimation: !isCalm, markerZoomAnimation: !isCalm, inertia: !isCalm,
  })
  const isRtl = direction === "rtl"
  L.control.zoom({ position: isRtl ? "topright" : "topleft", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map)
  L.control.scale({ position: isRtl ? "bottomright" : "bottomleft" }).addTo(map)
  L.control.attribution({ position: isRtl ? "bottomleft" : "bottomright", prefix: false })
    .addAttribution(new Option(credit).innerHTML).addTo(map)
  map.setView([20, 0], (map.options.minZoom = leastZoom()), { animate: false })

  map.on("focus", () => map.scrollWheelZoom.enable()).on("blur", () => map.scrollWheelZoom.disable())
  map.on("resize", () => map.setMinZoom(leastZoom()))

  let names = () => {}
  let ground = Promise.resolve()
  if (tiles) L.tileLayer(tiles, { maxZoom: mostZoom }).addTo(map)
  else
    ground = addGround(map, addresses).then((found) => {
      names = addNames(map, found, placeNames)
      map.on("names", names)
      names()
    })

  const outlines = L.svg({ padding: 0.4 })
  map.getPane("overlayPane").ariaHidden = "true"
  const halos = L.layerGroup().addTo(map)
  let sites = []
  let index
  let signs = new Map() // markers by what they stand for
  let opener // the sign that a card was opened from

  /** The world is never smaller than the map. */
  function leastZoom() {
    const least = Math.log2(Math.max(map.getSize().x, 256) / 256)
    return tiles ? Math.ceil(least) : Math.ceil(least * 4) / 4
  }

  const nearest = ([lat, lon]) => L.latLng(lat, lon + 360 * Math.round((map.getCenter().lng - lon) / 360))
  const animated = { animate: !isCalm }

  /** Shows some places, and frames them. */
  function show(places, { fit }) {
    sites = sitesOf(places)
    const features = sites.map(({ at: [lat, lon] }, number) => ({
      type: "Feature", properties: { number }, geometry: { type: "Point", coordinates: [lon, lat] },
    }))
    index = new Supercluster({ radius: CLUSTER_PX, extent: 256, maxZoom: mostZoom }).load(features)
    for (const marker of signs.values()) marker.remove()
    signs.clear()
    map.closePopup()
    if (fit && sites.length) frame(boundsOf(sites.map((site) => site.at)), 6)
    follow()
  }

  function frame(bounds, maxZoom, options = { animate: false }) {
    map.fitBounds(bounds, { padding: [60, 40], maxZoom: Math.max(maxZoom, map.getMinZoom()), ...options })
  }

  /** Puts signs where there is something to see, and keeps those that stay. */
  function follow() {
    if (!index) return
    const seen = map.getBounds().pad(0.05)
    const box = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()]
    const found = index.getClusters(box, Math.floor(map.getZoom()))
    const before = signs
    signs = new Map()
    halos.clearLayers()
    for (const feature of found) {
      const { cluster_id: id, number } = feature.properties
      const key = id === undefined ? `site ${number}` : `cluster ${id}`
      const [lon, lat] = feature.geometry.coordinates
      const at = nearest(id === undefined ? sites[number].at : [lat, lon])
      const marker = before.get(key) ?? (id === undefined ? siteMarker(sites[number]) : clusterMarker(feature))
      before.delete(key)
      signs.set(key, marker.setLatLng(at))
      if (!map.hasLayer(marker)) marker.addTo(map)
      if (id === undefined) drawHalo(sites[number], at)
    }
    for (const marker of before.values()) marker.remove()
    drawOutlines(seen)
    names()
  }

  function pixels(metres, at) {
    return metres / (40075016.7 * Math.cos(at.lat * Math.PI / 180) / 2 ** (map.getZoom() + 8))
  }

  function drawHalo(site, at) {
    const [place] = site.places
    const reach = pixels(place.metres, at)
    if (place.geometry || reach < HALO_PX || reach > 5000) return
    halos.addLayer(L.circle(at, { radius: place.metres, renderer: outlines, interactive: false, className: look("halo", site) }))
  }

  /** Areas and routes that are large enough to be seen as such. */
  function drawOutlines(seen) {
    for (const site of sites) {
      const [{ geometry }] = site.places
      if (!geometry) continue
      const by = nearest(site.at).lng - site.at[1]
      const moved = (line) => line.map(([lat, lon]) => [lat, lon + by])
      const { parts, corners } = (site.outline ??= outlineOf(geometry))
      const [low, high] = corners.map((corner) => map.project(corner))
      const across = Math.hypot(high.x - low.x, high.y - low.y)
      if (across < LEAST_OUTLINE || !seen.intersects(moved(corners))) continue
      const vast = across > 4 * map.getSize().x ? " ng-atlas__area--vast" : ""
      const options = { renderer: outlines, interactive: false, smoothFactor: 0.5 }
      for (const { rings, line, points } of parts) {
        if (rings) halos.addLayer(L.polygon(rings.map(moved), { ...options, className: look("area", site) + vast }))
        else if (line) halos.addLayer(L.polyline(moved(line), { ...options, className: look("line", site) }))
        else for (const point of moved(points)) halos.addLayer(L.circleMarker(point, { ...options, radius: 4, className: look("point", site) }))
      }
    }
  }

  const isMain = ({ places }) => places.some((place) => place.main)
  const look = (part, site) => `ng-atlas__${part}${isMain(site) ? ` ng-atlas__${part}--main` : ""}`

  function siteMarker(site) {
    const [place] = site.places
    const sign = document.createElement("i")
    const isSoft = EXTENTS.includes(place.kind) || place.geometry
    sign.className = `${look("sign", site)}${isSoft ? " ng-atlas__sign--soft" : ""}`
    if (place.geometry) sign.classList.add("ng-atlas__sign--outlined")
    const marker = signMarker(sign, place.name, () => open([site], nearest(site.at), marker))
    return marker
  }

  function clusterMarker({ id, properties, geometry }) {
    const sign = document.createElement("i")
    const count = properties.point_count
    sign.className = "ng-atlas__sign ng-atlas__sign--cluster"
    sign.textContent = count.toLocaleString(words.language)
    sign.style.setProperty("--size", `${Math.min(26 + 6 * Math.log10(count), 46)}px`)
    return signMarker(sign, words.cluster.replace("{count}", sign.textContent), () => {
      const leaves = index.getLeaves(id, Infinity).map((leaf) => sites[leaf.properties.number])
      const zoom = index.getClusterExpansionZoom(id)
      if (zoom > mostZoom) return open(leaves, nearest(geometry.coordinates.toReversed()), signs.get(`cluster ${id}`))
      const places = new Set(leaves)
      const inside = (key) => key.startsWith("site")
        ? places.has(sites[key.slice(5)])
        : index.getLeaves(Number(key.slice(8)), 1).some((leaf) => places.has(sites[leaf.properties.number]))
      map.once("moveend", () => {
        follow()
        const [, next] = [...signs].find(([key]) => inside(key)) ?? []
        next?.getElement()?.focus({ preventScroll: true })
      })
      const bounds = boundsOf(leaves.map((site) => site.at))
      const target = Math.max(zoom, Math.min(map.getBoundsZoom(bounds, false, L.point(60, 60)), mostZoom))
      map.setView(nearest([bounds.getCenter().lat, bounds.getCenter().lng]), target, animated)
    })
  }

  function signMarker(sign, name, act) {
    const size = 28
    const icon = L.divIcon({ html: sign, className: "ng-atlas__marker", iconSize: [size, size] })
    const marker = L.marker([0, 0], { icon, autoPanOnFocus: false, riseOnHover: true })
    marker.on("add", () => {
      const element = marker.getElement()
      element.ariaLabel = element.title = name
      element.onkeydown = (event) => {
        if (event.key !== "Enter" && event.key !== " ") return
        event.preventDefault()
        event.stopPropagation()
        act()
      }
    })
    return marker.on("click", act)
  }

  /** Opens a card on sites at a position. */
  function open(some, at, from) {
    const card = cardOf(some)
    const popup = L.popup({ minWidth: 180, maxWidth: Math.min(320, map.getSize().x - 100), maxHeight: Math.min(300, map.getSize().y - 70), autoPanPadding: [12, 12] })
    popup.setLatLng(at).setContent(card).openOn(map)
    opener = from?.getElement()
    const element = popup.getElement()
    element.tabIndex = -1
    element.role = "dialog"
    element.ariaLabel = some[0].places[0].name
    element.dir = direction
    element.querySelector(".leaflet-popup-close-button").ariaLabel = words.close
    element.focus({ preventScroll: true })
  }

  map.on("popupclose", ({ popup }) => {
    const hasFocus = popup.getElement()?.contains(document.activeElement) || document.activeElement === document.body
    const back = opener?.isConnected ? opener : element
    if (hasFocus) back.focus({ preventScroll: true })
  })
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") map.closePopup()
    else if (event.target !== element && (event.key === "+" || event.key === "=")) map.zoomIn()
    else if (event.target !== element && event.key === "-") map.zoomOut()
  })
  map.on("moveend", follow)

  /** Names of the places that stand alone, and the boxes of all signs, in pixels. */
  function placeNames() {
    const wanted = []
    const boxes = []
    for (const [key, marker] of signs) {
      const { lat, lng } = marker.getLatLng()
      const { x, y } = map.latLngToContainerPoint([lat, lng])
      const reach = key.startsWith("site") ? 10 : 17
      boxes.push([x - reach, y - reach, x + reach, y + reach])
      if (key.startsWith("site")) wanted.push(["place", sites[key.slice(5)].places[0].name, lat, lng, 0])
    }
    return { signs: boxes, wanted: wanted.length > NAMED ? [] : wanted }
  }

  /** Frames one place, and opens its card. */
  function frameOne(place) {
    const site = sites.find(({ places }) => places.includes(place))
    if (!site) return
    const at = nearest(site.at)
    const km = Math.max(FRAME_KM[place.kind] ?? LEAST_KM, place.metres / 400)
    const bounds = place.geometry ? L.latLngBounds(outlineOf(place.geometry).corners) : at.toBounds(km * 1000)
    frame(bounds, mostZoom - 1, { animate: false, paddingTopLeft: [60, place.geometry ? 150 : 40] })
    follow()
    const [, lon] = site.at
    const spot = nearest(place.geometry ? [bounds.getNorth(), lon] : site.at) // beside an outline, not over it
    open([site], spot, signs.get(`site ${sites.indexOf(site)}`))
  }

  return { show, frameOne, ground, remove: () => map.remove() }
}

/** The parts of a geometry, and the south-west and north-east corners of the box around them. */
function outlineOf(geometry) {
  const parts = partsOf(geometry)
  const bounds = L.latLngBounds(parts.flatMap(({ rings, line, points }) => rings?.flat() ?? line ?? points))
  const [low, high] = [bounds.getSouthWest(), bounds.getNorthEast()]
  return { parts, corners: [[low.lat, low.lng], [high.lat, high.lng]] }
}

/** The least box around positions, across the antimeridian where that is shorter. */
function boundsOf(spots) {
  const lons = spots.map(([, lon]) => lon).sort((one, other) => one - other)
  let [west, widest] = [lons[0], lons[0] + 360 - lons.at(-1)]
  for (let at = 1; at < lons.length; at++)
    if (lons[at] - lons[at - 1] > widest) [west, widest] = [lons[at], lons[at] - lons[at - 1]]
  return L.latLngBounds(spots.map(([lat, lon]) => [lat, lon < west ? lon + 360 : lon]))
}
