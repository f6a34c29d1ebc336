import base from "./eleventy.config.mjs"

const plain = html => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim()

export default function (eleventy) {
  const settings = base(eleventy)
  eleventy.addTemplate("search.11ty.js", {
    data: () => ({ permalink: "/search.json", layout: false, eleventyExcludeFromCollections: true }),
    render: ({ collections }) =>
      JSON.stringify(
        collections.all.map(({ url, data, content }) => ({ location: url, title: data.title, text: plain(content) })),
      ),
  })
  return { ...settings, templateFormats: ["md", "11ty.js"] }
}
