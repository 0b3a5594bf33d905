/** The built site looked at without a browser: links and anchors that lead somewhere, and nothing that is fetched from outside. */
import { existsSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { parse } from "parse5"
import { filesIn } from "./filesIn.mjs"

/** @param {string} folder */
export const builtProblems = (folder) => {
  const files = filesIn(folder)
  const pages = new Map(
    files
      .filter((file) => file.endsWith(".html"))
      .map((file) => [file, elementsOf(parse(readFileSync(join(folder, file), "utf8")))])
  )
  const anchors = new Map([...pages].map(([file, elements]) => [file, new Set(elements.flatMap(idsOf))]))
  const links = [...pages].flatMap(([file, elements]) => elements.flatMap((element) => linksOf(file, element)))
  return {
    pages: pages.size,
    links: links.length,
    problems: [
      ...links.flatMap((link) => deadLink(folder, anchors, link)),
      ...[...pages].flatMap(([file, elements]) => elements.flatMap((element) => outsideOf(file, element))),
      ...files.filter((file) => file.endsWith(".css")).flatMap((file) => outsideStyles(folder, file))
    ]
  }
}

const elementsOf = (node) => [
  ...(node.attrs === undefined ? [] : [{ tag: node.tagName, ...Object.fromEntries(node.attrs.map(pairOf)) }]),
  ...(node.childNodes ?? []).flatMap(elementsOf),
  ...(node.content === undefined ? [] : elementsOf(node.content))
]

const pairOf = ({ name, value }) => [name, value]

const idsOf = ({ id }) => (id === undefined ? [] : [id])

const linksOf = (file, { href, tag }) =>
  tag !== "a" || href === undefined || /^(https?|mailto):/.test(href) ? [] : [{ file, href }]

const deadLink = (folder, anchors, { file, href }) => {
  const [path = "", anchor] = decodeURI(href).split("#")
  const meant = path === "" ? file : posix.join(path.startsWith("/") ? "." : posix.dirname(file), path)
  const page = /(^|\/)$/.test(meant) || meant === "." ? posix.join(meant, "index.html") : meant
  if (!existsSync(join(folder, page))) return [`${file}: ${href} leads nowhere`]
  const known = anchor === undefined || anchor === "" || anchors.get(page)?.has(anchor) !== false
  return known ? [] : [`${file}: ${href} leads to no such place on its page`]
}

/** Whatever a browser fetches by itself. A link that a reader follows is another matter. */
const outsideOf = (file, { tag, ...attributes }) =>
  Object.entries(attributes)
    .filter(([name]) => fetched.has(name) && !(tag === "a" && name === "href"))
    .filter(([, value]) => /(^|[\s,])(https?:)?\/\//.test(value))
    .map(([name, value]) => `${file}: <${tag} ${name}="${value}"> is fetched from outside`)

const fetched = new Set(["src", "href", "srcset", "data", "poster", "xlink:href"])

const outsideStyles = (folder, file) =>
  [...readFileSync(join(folder, file), "utf8").matchAll(/(?:url\(|@import)\s*["']?((?:https?:)?\/\/[^"')\s]+)/g)].map(
    ([, address]) => `${file}: ${address} is fetched from outside`
  )
