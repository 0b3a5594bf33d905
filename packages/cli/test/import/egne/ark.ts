/** Random sheets of an office: the same figures with other columns, words, days and signs, and the mapping for each. */
import type { Filart } from "@delaftale/core"
import type fc from "fast-check"
import { delaftale } from "../viborg.ts"
import { egneAar, egneOmraader, noegletal, type Sted, skrevetDag, type Tal, tallene, type Valg, valg } from "./valg.ts"

/** A cell: as text in this sheet, and as the number it is where it is one. */
export interface Celle {
  readonly tekst: string
  readonly tal?: string
  readonly dag?: string
}

export interface Ark {
  readonly mapping: Filart
  readonly navn: string
  /** Lines above the header. */
  readonly titler: ReadonlyArray<string>
  readonly hoved: ReadonlyArray<string>
  readonly raekker: ReadonlyArray<ReadonlyArray<Celle>>
  readonly givet: ReadonlyMap<string, string>
  readonly kendt: string
  /** In the order of the sheet, each with its row and the column of its figure. */
  readonly tal: ReadonlyArray<Tal & { readonly raekke: number; readonly kolonne: string }>
  /** Columns of which every cell of a row with figures says something. */
  readonly laeste: ReadonlyArray<string>
}

export const ark: fc.Arbitrary<Ark> = valg.chain((en) => tallene(en.type).map((tal) => opstillet(en, tal)))

/** What says one thing of a figure: where it stands, and how. */
interface Del {
  readonly navn: string
  readonly sted: Sted
  readonly ord: (id: string) => string
}

const opstillet = (en: Valg, alle: ReadonlyArray<Tal>): Ark => {
  const [omraadenavn = "", aarnavn = "", talnavn = "", dagnavn = "", ekstranavn = "", sumnavn = ""] = en.navne
  const omraade: Del = { navn: omraadenavn, sted: en.steder[0], ord: ordFor(omraader, egneOmraader, en) }
  const aar: Del = { navn: aarnavn, sted: kunEn(en.steder[0], en.steder[1]), ord: ordFor(aarene, egneAar, en) }
  const dag: Del = { navn: dagnavn, sted: somIkkeFoldes(en.steder[2]), ord: (id) => skrevetDag(id, en.format) }
  const foerste = alle[0]!
  const tal = alle.filter(
    (et) =>
      (erIArket(omraade) || et.omraade === foerste.omraade) && (erIArket(aar) || et.projektaar === foerste.projektaar)
  )
  const foldet = omraade.sted === "udfoldet" ? omraade : aar.sted === "udfoldet" ? aar : undefined
  const idI = (et: Tal, del: Del): string => (del === omraade ? et.omraade : et.projektaar)
  const foldede = foldet === undefined ? [] : [...new Set(tal.map((et) => idI(et, foldet)))]
  const talkolonner = foldet === undefined ? [talnavn] : foldede.map((id) => `tal for ${foldet.ord(id)}`)
  const noegler = [omraade, aar].filter(({ sted }) => sted === "kolonne")
  const grupper = new Map<string, Array<Tal>>()
  for (const et of tal) {
    const noegle = JSON.stringify(noegler.map((del) => idI(et, del)))
    grupper.set(noegle, [...(grupper.get(noegle) ?? []), ...[et]])
  }
  const iRaekke = foldet === undefined ? tal.map((et) => [et]) : [...grupper.values()]
  const kolonner = [
    ...noegler.map(({ navn }) => navn),
    ...talkolonner,
    ...(dag.sted === "kolonne" ? [dag.navn] : []),
    ...(en.ekstra ? [ekstranavn] : []),
    ...(en.sum ? [sumnavn] : [])
  ]
  const hoved = [...kolonner].sort((a, b) => vaegt(en, kolonner.indexOf(a)) - vaegt(en, kolonner.indexOf(b)))
  const cellen = (gruppe: ReadonlyArray<Tal>, kolonne: string): Celle => {
    const del = [omraade, aar].find(({ navn, sted }) => navn === kolonne && sted === "kolonne")
    if (del !== undefined) return { tekst: del.ord(idI(gruppe[0]!, del)) }
    if (kolonne === dag.navn) return { tekst: dag.ord(en.kendt), dag: en.kendt }
    if (kolonne === ekstranavn) return { tekst: "set" }
    if (kolonne === sumnavn) return { tekst: "række" }
    const et =
      foldet === undefined ? gruppe[0] : gruppe.find((g) => `tal for ${foldet.ord(idI(g, foldet))}` === kolonne)
    return et === undefined
      ? { tekst: en.tom }
      : { tekst: et.vaerdi.replace(".", en.decimaltegn ?? ","), tal: et.vaerdi }
  }
  const rigtige = iRaekke.map((gruppe) => hoved.map((kolonne) => cellen(gruppe, kolonne)))
  const ialt = hoved.map((kolonne): Celle => ({ tekst: kolonne === sumnavn ? "I alt" : "17" }))
  const fast = [omraade, aar, dag].map((del, n) => ({
    ...del,
    id: [foerste.omraade, foerste.projektaar, en.kendt][n]!
  }))
  // a line with all the columns that are read is the header
  const laeste = hoved.filter((kolonne) => kolonne !== ekstranavn)
  const titler = en.titler.filter((titel) => laeste.some((kolonne) => kolonne !== titel))
  const iNavnet = fast.filter(({ sted }) => sted === "filnavn")
  const formen = {
    faste: fast.filter(({ sted }) => sted === "fast").map(({ id, navn, ord }) => ({ kolonne: navn, vaerdi: ord(id) })),
    gives: fast.filter(({ sted }) => sted === "gives").map(({ navn }) => navn),
    ...(iNavnet.length === 0 ? {} : { fraFilnavn: `tal${iNavnet.map(({ navn }) => ` _ {${navn}}`).join("")} _ *` }),
    ...(foldet === undefined ? {} : { udfold: udfoldning(foldet, talnavn, foldede) }),
    ...(en.skilletegn === undefined ? {} : { skilletegn: en.skilletegn }),
    ...(titler.length === 0 ? {} : { hovedSenest: 2 + titler.length }),
    ...(en.ekstra ? { ignoreres: [ekstranavn] } : {}),
    ...(en.sum ? { udelad: [{ kolonne: sumnavn, er: ["I alt"] as const }] } : {})
  }
  return {
    mapping: mapping(en, [omraadenavn, aarnavn, talnavn, dagnavn], formen),
    navn: `tal${iNavnet.map(({ id, ord }) => ` _ ${ord(id).replaceAll("/", "-")}`).join("")} _ 7`,
    titler,
    hoved,
    raekker: en.sum ? [...rigtige, ialt] : rigtige,
    givet: new Map(fast.filter(({ sted }) => sted === "gives").map(({ id, navn, ord }) => [navn, ord(id)])),
    kendt: en.kendt,
    tal: iRaekke.flatMap((gruppe, raekke) =>
      foldet === undefined
        ? gruppe.map((et) => ({ ...et, raekke, kolonne: talnavn }))
        : foldede.flatMap((id) =>
            gruppe
              .filter((et) => idI(et, foldet) === id)
              .map((et) => ({ ...et, raekke, kolonne: `tal for ${foldet.ord(id)}` }))
          )
    ),
    laeste: [...noegler.map(({ navn }) => navn), ...(dag.sted === "kolonne" ? [dag.navn] : [])]
  }
}

const udfoldning = (foldet: Del, vaerdi: string, ider: ReadonlyArray<string>): NonNullable<Filart["udfold"]> => {
  const [foerste, ...resten] = ider.map((id) => ({ kolonne: `tal for ${foldet.ord(id)}`, er: foldet.ord(id) }))
  return { navn: foldet.navn, vaerdi, tommeUdelades: true, kolonner: [foerste!, ...resten] }
}

const omraader = delaftale.boligomraader
const aarene = delaftale.projektaar.map(({ id }) => ({ id, navn: id }))

const ordFor =
  (kendte: ReadonlyArray<{ readonly id: string; readonly navn: string }>, egne: ReadonlyArray<string>, en: Valg) =>
  (id: string): string => {
    const nummer = kendte.findIndex((et) => et.id === id)
    return en.egneOrd ? egne[nummer]! : kendte[nummer]!.navn
  }

const erIArket = ({ sted }: Del): boolean => sted === "kolonne" || sted === "udfoldet"
const somIkkeFoldes = (sted: Sted): Sted => (sted === "udfoldet" || sted === "filnavn" ? "kolonne" : sted)
/** One thing at most is folded out, and the year of the agreement has a sign that no name of a file has. */
const kunEn = (foerste: Sted, sted: Sted): Sted =>
  (foerste === "udfoldet" && sted === "udfoldet") || sted === "filnavn" ? "kolonne" : sted
const vaegt = ({ orden }: Valg, nummer: number): number => (orden[nummer % orden.length] ?? 0) * 100 + nummer

const mapping = (
  en: Valg,
  [omraadenavn, aarnavn, talnavn, dagnavn]: readonly [string, string, string, string],
  formen: Partial<Filart>
): Filart => {
  const ordene = (kendte: ReadonlyArray<{ readonly id: string }>, egne: ReadonlyArray<string>) => {
    const [foerste, ...resten] = kendte.map(({ id }, n) => ({ tekst: egne[n]!, id }))
    return en.egneOrd ? { vaerdier: [foerste!, ...resten] as const } : {}
  }
  const tomme = en.tom === "" ? {} : { tomme: [en.tom] as const }
  const decimaltegn = en.decimaltegn === undefined ? {} : { decimaltegn: en.decimaltegn }
  return {
    id: "egne-tal",
    filnavn: "egne-tal.csv",
    kolonner: [
      { navn: omraadenavn, type: "omraade", ...ordene(omraader, egneOmraader) },
      { navn: aarnavn, type: "projektaar", ...ordene(aarene, egneAar) },
      { navn: talnavn, type: en.type, ...tomme, ...decimaltegn },
      { navn: dagnavn, type: "dato", ...(en.format === "dd-mm-åååå" ? {} : { datoformat: en.format }) }
    ],
    haendelser: [
      {
        type: "TalOpgjort",
        rolle: "boligselskab",
        kendt: dagnavn,
        felter: [
          { felt: "noegletal", fast: noegletal(en.type) },
          { felt: "omraade", kolonne: omraadenavn },
          { felt: "projektaar", kolonne: aarnavn },
          { felt: "vaerdi", kolonne: talnavn }
        ],
        noegle: [omraadenavn, aarnavn]
      }
    ],
    ...formen
  }
}
