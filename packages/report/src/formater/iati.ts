/** The rows as results of an IATI 2.03 activity. */
import * as Arr from "effect/Array"
import { paaBegge, paaDansk } from "./iatiOrd.ts"
import { resultat } from "./iatiResultat.ts"
import { konstrueredeTal, proveniensTekst, type Udgivelse } from "./Udgivelse.ts"
import { type Element, element, xml } from "./xml.ts"

/** Who publishes. IATI has no file without somebody who answers for it, so none is made up. */
export interface IatiOrganisation {
  /** Registration agency and number, such as "DK-CVR-12345678". */
  readonly ref: string
  readonly navn: string
  /** Code of OrganisationType: 15 for an other public sector body, 22 for a national NGO, 70 for a private company. */
  readonly type: string
}

/** An agency's code and a number of its own, without the characters that IATI's rules forbid. */
export const erIatiRef = (ref: string): boolean => /^[A-Za-z]{2,4}-[A-Za-z0-9]+-[^\s/&|?]+$/.test(ref)

/** DAC purpose: housing policy and administrative management. */
const boligpolitik = "16030"

const datoer = ({ delaftale: { fra, til }, proveniens: { setFra } }: Udgivelse): ReadonlyArray<Element> => {
  const dag = (type: string, dato: string) => element("activity-date", { type, "iso-date": dato })
  return [
    dag("1", fra),
    ...(setFra < fra ? [] : [dag("2", fra)]),
    dag("3", til),
    ...(setFra < til ? [] : [dag("4", til)])
  ]
}

/** ActivityStatus: 1 in the pipeline, 2 being carried out, 3 over, with the reporting left. */
const tilstand = ({ delaftale: { fra, til }, proveniens: { setFra } }: Udgivelse): string =>
  setFra < fra ? "1" : setFra < til ? "2" : "3"

const beskrivelse = ({ delaftale, mindsteantal, proveniens }: Udgivelse) => {
  const undertrykt = {
    da: `Antal personer under ${mindsteantal} er undertrykt.`,
    en: `Numbers of persons under ${mindsteantal} are suppressed.`
  }
  const maerke = proveniens.konstrueret ? `${konstrueredeTal} ` : ""
  const hvorfra = proveniensTekst(proveniens)
  return paaBegge({
    da: `${maerke}Målopfyldelse i ${delaftale.titel} (${delaftale.helhedsplan}). ${undertrykt.da} ${hvorfra}`,
    en: `${maerke}Goal attainment of ${delaftale.titel} (${delaftale.helhedsplan}). ${undertrykt.en} ${hvorfra}`
  })
}

/** `ref` has been looked at with `erIatiRef`. */
export const iati = (udgivelse: Udgivelse, { navn, ref, type }: IatiOrganisation): string => {
  const { delaftale, proveniens, raekker } = udgivelse
  const loefter = Arr.groupBy(raekker, ({ kriterium }) => kriterium)
  const titel = `${proveniens.konstrueret ? "KONSTRUEREDE TAL: " : ""}${delaftale.titel}`
  const aktivitet = element("iati-activity", { "xml:lang": "da", "default-currency": "DKK" }, [
    element("iati-identifier", {}, `${ref}-${delaftale.id}`),
    element("reporting-org", { ref, type }, paaDansk(navn)),
    element("title", {}, paaDansk(titel)),
    element("description", { type: "1" }, beskrivelse(udgivelse)),
    element("participating-org", { ref, type, role: "4" }, paaDansk(navn)),
    element("activity-status", { code: tilstand(udgivelse) }),
    ...datoer(udgivelse),
    element("recipient-country", { code: "DK", percentage: "100" }),
    ...delaftale.boligomraader.map(({ id, navn: omraade }) =>
      element("location", { ref: id }, [element("name", {}, paaDansk(omraade))])
    ),
    element("sector", { vocabulary: "1", code: boligpolitik, percentage: "100" }),
    ...Object.values(loefter).flatMap((alle) => resultat(delaftale, alle))
  ])
  return xml(element("iati-activities", { version: "2.03" }, [aktivitet]))
}
