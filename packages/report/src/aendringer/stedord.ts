/** A place of the agreement in words: "C4, måltal", "aktivitet 2, praksis". */
import type { Stedled, Vaerdiaendring } from "./vaerdiaendringer.ts"

/** The lists whose entries are known by their ids alone need no word; nor do the parts that everything has. */
const ord: { readonly [felt: string]: string } = {
  kriterier: "",
  forpligtelser: "",
  aktiviteter: "aktivitet",
  boligomraader: "boligområde",
  parter: "part",
  oekonomi: "økonomi",
  poster: "",
  maaling: "",
  graense: "måltal",
  beloeb: "beløb (t.kr.)",
  samlet: "samlet (t.kr.)",
  raekkefoelge: "rækkefølge",
  formaal: "formål",
  maalgrupper: "målgrupper",
  opgoeresAf: "opgøres af",
  bemaerkning: "bemærkning",
  opfoelgning: "opfølgning",
  betegnelse: "betegnelse",
  maaneder: "måneder",
  omraade: "område",
  omraader: "områder",
  projektaar: "projektår",
  vaerdi: "værdi",
  naevner: "nævner",
  taeller: "tæller",
  noegletal: "nøgletal",
  foertAf: "føres i",
  foerste: "første",
  spoergsmaal: "spørgsmål",
  gaeldende: "gældende",
  laesning: "læsning",
  begrundelse: "begrundelse",
  iTabel: "i tabellen",
  maalgruppe: "målgruppe",
  foersteGang: "første gang",
  aendring: "ændring"
}

const ordet = ({ _tag, ord: navn }: Stedled): string =>
  _tag === "Felt" && Object.hasOwn(ord, navn) ? ord[navn]! : navn

/** The place of a value in words (*stedord*). */
export const stedord = (sti: Vaerdiaendring["sti"]): string => {
  const udenKrav = sti.filter(({ ord: navn }, nummer) => navn !== "krav" || sti[nummer + 1]?.ord !== "graense")
  const [liste, navn, ...resten] = udenKrav.map(ordet)
  const erEt = sti[1]?._tag === "Navn"
  const hvor = erEt ? [`${liste} ${navn}`.trim()] : [liste, navn]
  return [...hvor, ...resten].filter((del) => del !== undefined && del !== "").join(", ")
}
