/** The order of the pages: that of `docs/site.json`, and what it does not name at the end of "How to". */
import { posix } from "node:path"

const unlisted = "How to"

/**
 * @param {Record<string, readonly string[]>} sections
 * @param {ReadonlyMap<string, string>} pages text by the path of its page
 */
export const sidebarOf = (sections, pages) => {
  const named = new Set(Object.values(sections).flat())
  const rest = [...pages.keys()]
    .filter((path) => isOwnPage(path))
    .map((path) => path.slice(0, -3))
    .filter((name) => !named.has(name))
  const problems = [...named]
    .filter((name) => !pages.has(`${name}.md`))
    .map((name) => `docs/site.json names ${name}, which is no page`)
  const sidebar = Object.entries(sections).map(([text, names]) => ({
    text,
    items: [...names, ...(text === unlisted ? rest : [])]
      .filter((name) => pages.has(`${name}.md`))
      .map((name) => ({ text: titleOf(pages.get(`${name}.md`) ?? ""), link: `/${name}` }))
  }))
  return { sidebar, problems }
}

/** Front pages, and pages that another page lists, stand in no section. */
const isOwnPage = (path) => posix.dirname(path) === "." && path !== "index.md"

export const titleOf = (text) =>
  (/^# (.+)$/m.exec(text)?.[1] ?? /^title: (.+)$/m.exec(text)?.[1] ?? "").replaceAll("`", "").trim()
