/** What a reader sees of HTML or Markdown, by parsers that are not ours. */
import MarkdownIt from "markdown-it"
import { type DefaultTreeAdapterTypes, parse, html as parse5Html } from "parse5"

type Knude = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

export interface Laest {
  /** All words in order, with single spaces. */
  readonly tekst: string
  /** Every element there is. */
  readonly elementer: ReadonlyArray<Element>
  readonly fejl: ReadonlyArray<string>
}

const erElement = (knude: Knude): knude is Element => "tagName" in knude

export const attributter = ({ attrs }: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]))

export const laesHtml = (html: string): Laest => {
  const fejl: Array<string> = []
  const dokument = parse(html, { onParseError: ({ code, startLine }) => void fejl.push(`${startLine}: ${code}`) })
  const elementer: Array<Element> = []
  const ord: Array<string> = []
  const gaa = (knuder: ReadonlyArray<Knude>): void => {
    for (const knude of knuder) {
      if (erElement(knude)) {
        elementer.push(knude)
        if (knude.tagName !== parse5Html.TAG_NAMES.STYLE && knude.tagName !== parse5Html.TAG_NAMES.TITLE) {
          gaa(knude.childNodes)
        }
      } else if ("value" in knude) ord.push(knude.value)
    }
  }
  gaa(dokument.childNodes)
  return { tekst: enkelt(ord.join(" ")), elementer, fejl }
}

/** With the tables, struck-out words and bare addresses of GitHub, and raw HTML let through, so that it would be seen. */
const fortolker = new MarkdownIt({ html: true, linkify: true })
fortolker.linkify.set({ fuzzyLink: false })

export const laesMarkdown = (markdown: string): Laest => laesHtml(`<!doctype html>${fortolker.render(markdown)}`)

export const enkelt = (tekst: string): string => tekst.replace(/[\s\p{Cc}]+/gu, " ").trim()
