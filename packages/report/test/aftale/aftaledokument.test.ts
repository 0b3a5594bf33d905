/** The document of a revised agreement: nothing that stood or stands is left out, and no word becomes markup. */
import { type Aftale, emptyHead, LogId, pureSha256, versionerne } from "@delaftale/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { aftaledokument } from "../../src/aftale/aftaledokument.ts"
import { revisionsaendringer } from "../../src/aftale/revisionerne.ts"
import { html } from "../../src/dokument/html.ts"
import { markdown } from "../../src/dokument/markdown.ts"
import { attributter, enkelt, laesHtml, laesMarkdown } from "../laest.ts"
import { revideret } from "../revisioner.ts"

const head = emptyHead(pureSha256, LogId.make("lille"))
const dokumentet = (aftale: Aftale, dag: string) => aftaledokument({ aftale, dag, kendtPr: "2005-07-31", head })
const dage = fc.constantFrom("2001-08-01", "2002-08-01", "2005-07-31")
const tegn = (tekst: string): string => tekst.replace(/\s/gu, "")

describe("the agreement as a document", () => {
  it("holds every old and every new value of every revision, in both formats", () => {
    fc.assert(
      fc.property(revideret, dage, (aftale, dag) => {
        const dokument = dokumentet(aftale, dag)
        const vaerdier = aftale.revisioner.flatMap((revision) =>
          revisionsaendringer(aftale, revision).flatMap(({ efter = "", foer = "" }) => [foer, efter])
        )
        for (const { tekst } of [laesHtml(html(dokument)), laesMarkdown(markdown(dokument))]) {
          for (const vaerdi of vaerdier) expect(tekst).toContain(enkelt(vaerdi))
        }
      })
    )
  })

  it("has in the form itself the words of each version up to the day: the last as new, those before struck out", () => {
    fc.assert(
      fc.property(revideret, dage, (aftale, dag) => {
        const { elementer } = laesHtml(html(dokumentet(aftale, dag)))
        const ordene = (tag: string) =>
          elementer
            .filter(({ tagName }) => tagName === tag)
            .map((en) => en.childNodes.map((k) => "value" in k && k.value).join(""))
        const [gamle, nye] = [ordene("del"), ordene("ins")]
        const versioner = versionerne(aftale).filter(({ gyldigFra, nummer }) => nummer === 0 || gyldigFra <= dag)
        for (const { id } of aftale.delaftale.kriterier) {
          const ordlyd = versioner.map(({ delaftale }) => delaftale.kriterier.find((en) => en.id === id)?.ordlyd)
          const skift = ordlyd.filter((en, nummer) => nummer === 0 || en !== ordlyd[nummer - 1])
          for (const en of skift.slice(0, -1)) if (en !== undefined) expect(gamle).toContain(enkelt(en))
          const sidst = skift.at(-1)
          if (skift.length > 1 && sidst !== undefined) expect(nye).toContain(enkelt(sidst))
        }
      })
    )
  })

  it("is well-formed HTML that runs nothing and asks for nothing, and its references lead somewhere", () => {
    fc.assert(
      fc.property(revideret, dage, (aftale, dag) => {
        const { elementer, fejl } = laesHtml(html(dokumentet(aftale, dag)))
        expect(fejl).toEqual([])
        const kendte =
          "html head meta title style body main h1 h2 h3 h4 p ul li table thead tbody tr th td br strong ins del a"
        expect(elementer.map(({ tagName }) => tagName).filter((tag) => !kendte.split(" ").includes(tag))).toEqual([])
        const alle = elementer.map(attributter)
        const navne = new Set(alle.flatMap((en) => Object.keys(en)))
        const lovlige = ["lang", "charset", "name", "content", "id", "class", "scope", "href", "title", "datetime"]
        expect([...navne].filter((navn) => !lovlige.includes(navn))).toEqual([])
        const ankre = alle.flatMap(({ id }) => id ?? [])
        expect(new Set(ankre).size).toBe(ankre.length)
        for (const { href } of alle) if (href !== undefined) expect(ankre).toContain(href.replace(/^#/u, ""))
      })
    )
  })

  it("says the same in Markdown, where no word of the agreement is markup", () => {
    fc.assert(
      fc.property(revideret, dage, (aftale, dag) => {
        const dokument = dokumentet(aftale, dag)
        const [side, kilde] = [laesHtml(html(dokument)), laesMarkdown(markdown(dokument))]
        expect(tegn(kilde.tekst)).toBe(tegn(side.tekst))
        const antal = (laest: typeof side, ...tags: ReadonlyArray<string>) =>
          laest.elementer.filter(({ tagName }) => tags.includes(tagName)).length
        const kendte = "html head body h1 h2 h3 h4 p ul li table thead tbody tr th td br strong s blockquote".split(" ")
        expect(kilde.elementer.map(({ tagName }) => tagName).filter((tag) => !kendte.includes(tag))).toEqual([])
        expect(antal(kilde, "s")).toBe(antal(side, "del"))
        expect(antal(kilde, "strong")).toBe(antal(side, "ins", "strong"))
        for (const tag of ["h1", "h2", "h3", "h4", "li", "tr", "td", "br"])
          expect(antal(kilde, tag)).toBe(antal(side, tag))
      })
    )
  })
})
