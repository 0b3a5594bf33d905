/**
 * The site's source in one folder: the papers with links that hold there, the pages that are made from the code, and a
 * page for each file that a paper links to. VitePress builds it.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, extname, join } from "node:path"
import { sources } from "../sources.mjs"
import { pageOf, papers, sourcePage, withSiteLinks } from "./links.mjs"
import { madePages } from "./madePages.mjs"
import { sidebarOf } from "./sidebar.mjs"

/**
 * @param {string} root
 * @param {string} folder
 */
export const assemble = async (root, folder) => {
  const files = [
    ...Object.keys(papers),
    ...sources(root, "packages", /^README\.md$/).filter((file) => pageOf(file) !== undefined),
    ...sources(root, "docs", /\.md$/)
  ]
  const made = await madePages(root)
  const written = files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }))
  const madeFiles = new Set(made.pages.map(({ file }) => file))
  const linked = [...written, ...made.pages].map(({ file, text }) => ({
    file,
    ...withSiteLinks(root, madeFiles, file, text)
  }))
  const shown = [...new Set(linked.flatMap((page) => [...page.shown]))]
  const pages = new Map([
    ...linked.map(({ file, text }) => /** @type {[string, string]} */ ([pageOf(file) ?? file, text])),
    ...shown.map((path) => /** @type {[string, string]} */ ([sourcePage(path), shownFile(root, path)]))
  ])
  const { problems, sidebar } = sidebarOf(JSON.parse(readFileSync(join(root, "docs", "site.json"), "utf8")), pages)
  write(folder, pages)
  writeTheme(folder, sidebar)
  return { pages: pages.size, problems: [...made.problems, ...linked.flatMap((page) => page.problems), ...problems] }
}

const write = (folder, pages) => {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), plainFences(text))
  }
}

/** What a fence says to our checks is nothing to VitePress, which would take its number for a line to mark. */
export const plainFences = (text) => text.replace(/^(`{3,}\w+) .*$/gm, "$1")

const writeTheme = (folder, sidebar) => {
  const inside = join(folder, ".vitepress")
  mkdirSync(join(inside, "theme"), { recursive: true })
  writeFileSync(join(inside, "sidebar.json"), JSON.stringify(sidebar))
  copyFileSync(join(import.meta.dirname, "site.config.mjs"), join(inside, "config.mjs"))
  copyFileSync(join(import.meta.dirname, "theme.config.mjs"), join(inside, "theme", "index.mjs"))
  copyFileSync(join(import.meta.dirname, "theme.css"), join(inside, "theme", "theme.css"))
}

/** A file as its text, a folder as what lies in it. */
const shownFile = (root, path) => {
  const head = `---\nsearch: false\n---\n\n# \`${path}\`\n\n`
  if (statSync(join(root, path)).isDirectory())
    return `${head}${readdirSync(join(root, path))
      .map((name) => `- \`${name}\``)
      .join("\n")}\n`
  const language = { ".mjs": "js", ".ts": "ts", ".json": "json", ".py": "python" }[extname(path)] ?? "text"
  return `${head}\`\`\`\`${language}\n${readFileSync(join(root, path), "utf8").trimEnd()}\n\`\`\`\`\n`
}
