/** IATI files before judges that are not ours: libxml2 with the official schema, and the published rules as data. */
import { readFileSync } from "node:fs"
import { XmlAttribute, XmlDocument, XmlElement, type XmlNode, XsdValidator } from "libxml2-wasm"
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs"

xmlRegisterFsInputProviders()

const fixtures = new URL("./fixtures/iati/", import.meta.url)
const laes = (fil: string): string => readFileSync(new URL(fil, fixtures), "utf8")

const skema = XsdValidator.fromDoc(
  XmlDocument.fromString(laes("iati-activities-schema.xsd"), {
    url: new URL("iati-activities-schema.xsd", fixtures).pathname
  })
)

export const laesXml = (tekst: string): XmlDocument => XmlDocument.fromString(tekst)

/** What the schema has to say against it. */
export const skemafejl = (tekst: string): ReadonlyArray<string> => {
  const dokument = laesXml(tekst)
  try {
    skema.validate(dokument)
    return []
  } catch (fejl) {
    return [String(fejl)]
  } finally {
    dokument.dispose()
  }
}

type Sag = Readonly<Record<string, unknown>>
type Regler = Readonly<Record<string, Readonly<Record<string, { readonly cases: ReadonlyArray<Sag> }>>>>

const standard: Regler = JSON.parse(laes("standard.json"))
const resultater: ReadonlyArray<{ id: string; about: string; breaks: string }> = JSON.parse(laes("results.json"))

const teksten = (knude: XmlNode): string => {
  if (knude instanceof XmlAttribute) return knude.value
  if (!(knude instanceof XmlElement)) return ""
  return knude.attrs.find(({ name }) => name === "iso-date")?.value ?? knude.content
}

const paa = (knude: XmlNode, sti: unknown): ReadonlyArray<string> => knude.find(String(sti)).map(teksten)
const stier = ({ paths }: Sag): ReadonlyArray<unknown> => (Array.isArray(paths) ? paths : [])

/** Each kind of rule as the specification of the rulesets has it: whether a node breaks a case. */
const brudt: Readonly<Record<string, (knude: XmlNode, sag: Sag, nu: string) => boolean>> = {
  atleast_one: (knude, sag) => stier(sag).every((sti) => paa(knude, sti).length === 0),
  date_order: (knude, { less, more }, nu) => {
    const [foer] = paa(knude, less)
    const [efter] = more === "NOW" ? [nu] : paa(knude, more)
    return foer !== undefined && efter !== undefined && foer > efter
  },
  regex_matches: (knude, sag) =>
    stier(sag).some((sti) => paa(knude, sti).some((en) => !new RegExp(`^(?:${String(sag["regex"])})$`).test(en))),
  sum: (knude, sag) => {
    const tal = stier(sag).flatMap((sti) => paa(knude, sti).map(Number))
    return tal.length > 0 && tal.reduce((a, b) => a + b, 0) !== sag["sum"]
  }
}

/** The rules that are broken, and how many were tried: rules about nodes that are not there cannot be. */
export const regelbrud = (
  tekst: string,
  nu: string
): { readonly brud: ReadonlyArray<string>; readonly proevet: number } => {
  const dokument = laesXml(tekst)
  const brud: Array<string> = []
  let proevet = 0
  try {
    for (const [hvad, regler] of Object.entries(standard)) {
      for (const knude of dokument.find(hvad)) {
        for (const [slags, { cases }] of Object.entries(regler)) {
          const proev = brudt[slags]
          if (proev === undefined) throw new Error(`the rulesets have a kind of rule that is not known here: ${slags}`)
          for (const sag of cases) {
            proevet++
            if (proev(knude, sag, nu)) brud.push(`${hvad} ${slags} ${JSON.stringify(sag)}`)
          }
        }
      }
    }
    for (const { about, breaks, id } of resultater) {
      proevet += dokument.find(about).length
      for (const knude of dokument.find(about)) {
        if (knude.eval(`boolean(${breaks})`) === true) brud.push(id)
      }
    }
  } finally {
    dokument.dispose()
  }
  return { brud, proevet }
}
