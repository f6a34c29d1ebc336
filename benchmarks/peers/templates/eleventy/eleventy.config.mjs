export default function (eleventy) {
  eleventy.setQuietMode(true)
  eleventy.addGlobalData("layout", "page.liquid")
  return {
    dir: { input: "content", includes: "../layouts" },
    markdownTemplateEngine: false,
    templateFormats: ["md"],
  }
}
