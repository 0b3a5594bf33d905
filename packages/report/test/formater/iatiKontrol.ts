/** IATI files before judges that are not ours: libxml2 with the schema of IATI 2.03, and the published rules as XPath. */
import { readFileSync } from "node:fs"
import { XmlDocument, XsdValidator } from "libxml2-wasm"
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

/** `breaks` is said of each node that `about` finds, both as XPath; NOW is the day of the look. */
interface Regel {
  readonly id: string
  readonly about: string
  readonly breaks: string
}

export const regler: ReadonlyArray<Regel> = JSON.parse(laes("rules.json"))

/** The rules that are broken, and how often one was tried: what is about nodes that are not there cannot be. */
export const regelbrud = (
  tekst: string,
  nu: string
): { readonly brud: ReadonlyArray<string>; readonly proevet: number } => {
  const dokument = laesXml(tekst)
  const brud: Array<string> = []
  let proevet = 0
  try {
    for (const { about, breaks, id } of regler) {
      const betingelse = `boolean(${breaks.replaceAll("NOW", nu.replaceAll("-", ""))})`
      for (const knude of dokument.find(about)) {
        proevet++
        if (knude.eval(betingelse) === true) brud.push(id)
      }
    }
  } finally {
    dokument.dispose()
  }
  return { brud, proevet }
}
