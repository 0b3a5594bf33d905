/** Where a link of a paper leads on the site: to the page of that paper, or to a page that shows the file. */
import { existsSync, statSync } from "node:fs"
import { dirname, join, posix } from "node:path"

/** Papers outside `docs`, by the page they become. */
export const papers = {
  "README.md": "overview.md",
  "ARCHITECTURE.md": "architecture.md",
  "CONTRIBUTING.md": "contributing.md",
  "STYLE.md": "style.md",
  "SECURITY.md": "security.md"
}

/** The page of a paper, or undefined where the file is none. */
export const pageOf = (file) => {
  const [, name] = /^packages\/([^/]+)\/README\.md$/.exec(file) ?? []
  if (name !== undefined) return `packages/${name}.md`
  if (/^docs\/.*\.md$/.test(file)) return file.slice("docs/".length)
  return papers[file]
}

/**
 * The text with its links as they are on the site, the files that need a page, and links that lead nowhere. `made` are the
 * papers that are no files.
 */
export const withSiteLinks = (root, made, file, text) => {
  const shown = new Set()
  const problems = []
  const leadsTo = (target) => {
    const [path = "", anchor] = target.split("#")
    const hash = anchor === undefined ? "" : `#${anchor}`
    const meant = posix.normalize(posix.join(dirname(file), decodeURI(path))).replace(/\/$/, "")
    if (made.has(meant)) return `/${pageOf(meant)}${hash}`
    if (/^\.\.(\/|$)/.test(meant) || !existsSync(join(root, meant))) {
      problems.push(`${file}: the link to ${target} leads nowhere`)
      return target
    }
    const paper = statSync(join(root, meant)).isDirectory() ? folderPage(root, meant) : pageOf(meant)
    if (paper !== undefined) return `/${paper}${hash}`
    shown.add(meant)
    return `/${sourcePage(meant)}`
  }
  const outsideCode = text.split(/(^```[\s\S]*?^```$|`[^`\n]+`)/m)
  const linked = outsideCode.map((part, index) =>
    index % 2 === 1 ? part : part.replace(/\]\((?![a-z]+:|#|\/)([^)\s]+)\)/g, (_, target) => `](${leadsTo(target)})`)
  )
  return { text: linked.join(""), shown, problems }
}

const folderPage = (root, folder) => {
  if (folder === "docs/decisions") return "decisions/index.md"
  return existsSync(join(root, folder, "README.md")) ? pageOf(`${folder}/README.md`) : undefined
}

export const sourcePage = (path) => `source/${path.replace(/\.md$/, "-md")}.md`
