// Copies a link or a text to the clipboard, where a button asks for it.

const SHOWN_MS = 2000

/** Makes copy buttons work, and writes out addresses that only the browser knows. */
export function mountCopying(root) {
  for (const place of root.querySelectorAll(".ng-citing__address:empty"))
    place.textContent = absolute(place.dataset.link)
  for (const button of root.querySelectorAll("button[data-copy][hidden]")) {
    button.hidden = false
    button.addEventListener("click", () => copy(button))
    if (root.querySelector(".ng-said")) continue
    const said = document.createElement("p") // what screen readers read out when something was copied
    said.className = "ng-said"
    said.setAttribute("role", "status")
    button.closest(".nutgraf").append(said)
  }
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy.replace("#", ""))
  const text = source ? source.value ?? source.innerText.trim() : absolute(button.dataset.link)
  if (!(await write(text)) || button.dataset.words) return
  const said = document.querySelector(".ng-said")
  button.dataset.words = button.textContent
  button.textContent = said.textContent = button.dataset.copied
  setTimeout(() => {
    button.textContent = button.dataset.words
    delete button.dataset.words
    said.textContent = ""
  }, SHOWN_MS)
}

const absolute = (address) => new URL(address, location.href).href

/** Writes to the clipboard; pages that came without encryption have only the old way. */
async function write(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false)
  const field = document.createElement("textarea")
  field.value = text
  document.body.append(field)
  field.select()
  const written = document.execCommand("copy")
  field.remove()
  return written
}
