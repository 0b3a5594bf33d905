/** The cells that stand in an IATI file: the figure and the target by place and period, the answer in a comment. */
import type { Delaftale } from "@delaftale/core"
import type { XmlElement } from "libxml2-wasm"
import { laesXml } from "../iatiKontrol.ts"
import { afrundet, type Felt, type Laest, noegle } from "./Celle.ts"

const attribut = (knude: XmlElement | null, navn: string): string =>
  knude?.attrs.find(({ name }) => name === navn)?.value ?? ""

/** The Danish one, which says no language. */
const kommentar = (knude: XmlElement): string =>
  (knude.get("comment/narrative[not(@xml:lang)]") as XmlElement | null)?.content ?? ""

/** The number, or what the comment says that it is exactly, if the number is that one rounded. */
const tallet = (knude: XmlElement): string => {
  const tal = attribut(knude, "value").replace(".", ",")
  const noejagtigt = /Nøjagtigt: ([^ ]+)\./u.exec(kommentar(knude))?.[1]
  if (noejagtigt === undefined) return tal
  return afrundet(tal, noejagtigt.replace(/^[<>]/u, ""), 6) ? noejagtigt : `${tal}, but ${noejagtigt}`
}

const statusser: Readonly<Record<string, string>> = {
  Opfyldt: "opfyldt",
  "Ikke opfyldt": "ikkeOpfyldt",
  "Kan ikke vurderes": "kanIkkeVurderes",
  Undtaget: "undtaget"
}

/** "Kan ikke vurderes (periodeAaben), foreløbigt." */
const svaret = (knude: XmlElement): string | undefined => {
  const [, ord = "", aarsag = ""] = /^([^.,(]+?)(?: \((\w+)\))?(?:, foreløbigt)?\./u.exec(kommentar(knude)) ?? []
  const status = statusser[ord]
  return status === undefined ? undefined : `${status};${aarsag}`
}

const felt: Readonly<Record<string, Felt>> = { actual: "vaerdi", target: "maaltal" }

/** Each `actual` and each `target` on its own, so that one too many is seen. */
const knuderne = (xml: string, { boligomraader, projektaar }: Delaftale) => {
  const dokument = laesXml(xml)
  try {
    return dokument.find("//result/indicator/period/*[self::target or self::actual]").map((fundet) => {
      const knude = fundet as XmlElement
      const id = attribut(knude.get("location") as XmlElement | null, "ref")
      const begynder = attribut(knude.get("../period-start") as XmlElement, "iso-date")
      const celle = noegle({
        kriterium: (knude.get("../../../title/narrative") as XmlElement).content,
        omraade: boligomraader.find((en) => en.id === id)?.navn ?? id,
        projektaar: projektaar.find(({ fra }) => fra === begynder)?.id ?? begynder
      })
      const svar = svaret(knude)
      return { celle, felter: { [felt[knude.name]!]: tallet(knude), ...(svar === undefined ? {} : { svar }) } }
    })
  } finally {
    dokument.dispose()
  }
}

/** A figure and its target are one cell; of two figures in one place the second stays a cell of its own, and is too many. */
export const fraIati = (xml: string, delaftale: Delaftale): ReadonlyArray<Laest> => {
  const celler: Array<Laest> = []
  for (const { celle, felter } of knuderne(xml, delaftale)) {
    const nummer = celler.findIndex((en) => en.celle === celle && Object.keys(felter).every((et) => !(et in en.felter)))
    if (nummer < 0) celler.push({ celle, felter })
    else celler[nummer] = { celle, felter: { ...celler[nummer]!.felter, ...felter } }
  }
  return celler
}
