// For pages that show embeds of this site: makes each frame as tall as what is in it.
(() => {
  if (window.nutgrafEmbeds) return
  window.nutgrafEmbeds = true
  const frames = () => [...document.querySelectorAll("iframe[src*='/embed/claim/'],iframe[src*='/embed/map/']")]
  addEventListener("message", ({ source, data }) => {
    if (data?.nutgraf !== "height" || !Number.isFinite(data.height) || data.height <= 0) return
    const frame = frames().find((one) => one.contentWindow === source)
    if (frame) frame.style.height = `${Math.min(Math.max(data.height, 60), 4000)}px`
  })
  for (const frame of frames()) frame.contentWindow.postMessage({ nutgraf: "ask" }, "*")
})()
