/** The table once more, from the agreement's sentences and the files alone: nothing of our packages takes part. */
import * as R from "../../testing/regnEfter.mjs"

const skaering = "2025-03-01"
/** The agreement is never seen from a later day. */
const sidsteDag = "2024-12-31"
const omraader = ["Bolsjeparken", "Gækkebrevet"]
const aarene = [
  { navn: "2022", fra: "2022-10-01", til: "2022-12-31" },
  { navn: "2023", fra: "2023-01-01", til: "2023-12-31" },
  { navn: "2024", fra: "2024-01-01", til: "2024-12-31" }
]
const halvaar = aarene.flatMap(({ fra, navn, til }) =>
  navn === "2022"
    ? [{ navn: "2022 1. halvår", fra, til }]
    : [
        { navn: `${navn} 1. halvår`, fra, til: `${navn}-06-30` },
        { navn: `${navn} 2. halvår`, fra: `${navn}-07-01`, til }
      ]
)
const fil = (navn) => R.laes(new URL(`data/${navn}`, import.meta.url))

const rettelser = await fil("rettelser.csv")
const kendt = (raekker, kolonne) => raekker.filter((en) => R.dag(en[kolonne]) <= skaering)
const skemaer = kendt(await fil("skemaer.csv"), "Dato")
const familier = R.rettet(kendt(await fil("familier.csv"), "Flyttet ind"), rettelser, "familier.csv", skaering)
const fravaer = kendt(await fil("fravaer.csv"), "Indberettet")
const logbog = kendt(await fil("logbog.csv"), "Dag")
const kursusliste = kendt(await fil("kursusliste.csv"), "Kursusdag")
const kommunetal = kendt(await fil("kommunetal.csv"), "Modtaget")
const underretninger = R.rettet(
  kendt(await fil("underretninger.csv"), "Sendt"),
  rettelser,
  "underretninger.csv",
  skaering
)
const undersoegelse = kendt(await fil("undersoegelse.csv"), "Til")
const venteliste = kendt(await fil("venteliste.xlsx"), "Dato")

const helt = (antal) => R.broek(antal)
const hvertAar = (kriterium, regn) => aarene.map((aar) => R.celle(kriterium, "", aar.navn, regn(aar)))
const hvertOmraade = (kriterium, tider, regn) =>
  omraader.flatMap((omraade) => tider.map((tid) => R.celle(kriterium, omraade, tid.navn, regn(omraade, tid))))

/** The last answer after in the year, and the last one before it; none where one is missing or is no step of the scale. */
const skala = ["slet ikke", "lidt", "ret meget", "meget"]
const parret = (foraelder, aar) => {
  const svar = (hvornaar) => skemaer.filter((en) => en.Forælder === foraelder && en.Hvornår === hvornaar)
  const efter = svar("efter forløbet").findLast((en) => R.mellem(R.dag(en.Dato), aar))
  const foer = efter && svar("før forløbet").findLast((en) => R.dag(en.Dato) <= R.dag(efter.Dato))
  const [fra, til] = [skala.indexOf(foer?.Svar), skala.indexOf(efter?.Svar)]
  return fra < 0 || til < 0 ? undefined : til - fra
}
const f1 = hvertAar("F1", (aar) => {
  const par = [...new Set(skemaer.map((en) => en.Forælder))]
    .map((en) => parret(en, aar))
    .filter((fremgang) => fremgang !== undefined)
  if (par.length === 0) return { maal: helt(75), aarsag: "naevnerNul" }
  return { vaerdi: R.andel(par.filter((fremgang) => fremgang >= 1).length, par.length), maal: helt(75) }
})

const f2 = hvertOmraade("F2", aarene, (omraade, aar) => {
  const flyttet = familier.filter((en) => en.Boligområde === omraade && R.mellem(R.dag(en["Flyttet ind"]), aar))
  if (flyttet.length === 0) return { maal: helt(80), aarsag: "naevnerNul" }
  const svar = flyttet.map((en) => {
    const frist = R.plusMaaneder(R.dag(en["Flyttet ind"]), 1)
    const besoegt = en.Besøgt !== "" && R.dag(en.Besøgt) <= frist && R.dag(en.Besøgt) <= sidsteDag
    return besoegt ? "ja" : frist > sidsteDag ? "måske" : "nej"
  })
  const andel = (...af) => R.andel(svar.filter((en) => af.includes(en)).length, svar.length)
  return { vaerdi: { fra: andel("ja"), til: andel("ja", "måske") }, maal: helt(80), aarsag: "fristIkkeNaaet" }
})
const f2alle = aarene.map(({ navn }) => R.alle(f2.filter(({ aar }) => aar === navn)))

const fravaer2021 = { Bolsjeparken: "18", Gækkebrevet: "22,5" }
const f3 = hvertOmraade("F3", aarene, (omraade, { navn, til }) => {
  const raekke = fravaer.find((en) => en.År === navn && en.Område === omraade)
  const forfalden = til === sidsteDag
  if (raekke === undefined) return { maal: helt(-3), aarsag: forfalden ? "manglerIndberetning" : "opgoeresVedUdloeb" }
  const nu = R.andel(raekke["Over 10 pct. fravær"], raekke.Skolebørn)
  const vaerdi = R.minus(nu, R.tal(fravaer2021[omraade]))
  const ventet = { status: "kanIkkeVurderes", aarsag: "opgoeresVedUdloeb" }
  return { vaerdi, maal: helt(-3), side: "hoejst", ...(forfalden ? {} : ventet) }
})

const holdt = (slags, tid, omraade) =>
  logbog.filter(
    (en) =>
      en.Slags === slags &&
      en["Blev den holdt"] === "ja" &&
      R.mellem(R.dag(en.Dag), tid) &&
      (omraade === undefined || en.Område.split(", ").includes(omraade))
  )
const f4 = hvertOmraade("F4", halvaar, (omraade, tid) => ({
  vaerdi: helt(holdt("forældrecafé", tid, omraade).length),
  maal: helt(3)
}))

const iKommunen = (aar, kolonne) => kommunetal.find((en) => en.År === aar)[kolonne]
const dagtilbudsmaal = { 2022: 84, 2023: 86, 2024: 88 }
const f5 = hvertAar("F5", ({ navn }) => ({
  vaerdi: R.tal(iKommunen(navn, "Treårige i dagtilbud, pct.")),
  maal: helt(dagtilbudsmaal[navn])
}))

const paaListe = (tid, omraade) =>
  kursusliste.filter((en) => R.mellem(R.dag(en.Kursusdag), tid) && (omraade === undefined || en["Bor i"] === omraade))
const forskellige = (raekker) => R.forskellige(raekker.map((en) => en.Alias))
const f6 = hvertAar("F6", (aar) => {
  const kendte = forskellige(paaListe(aar))
  const kurser = holdt("forældrekursus", aar)
  const uden = kurser.map(
    (en) => Number(en.Voksne) - forskellige(kursusliste.filter((en2) => en2.Kursusdag === en.Dag))
  )
  const fra = Math.max(kendte, 0, ...kurser.map((en) => Number(en.Voksne)))
  const til = kendte + uden.reduce((sum, antal) => sum + antal, 0)
  return { vaerdi: { fra: helt(fra), til: helt(til) }, maal: helt(8), aarsag: "ufuldstaendigtAntal" }
})
const f7 = hvertAar("F7", (aar) => ({
  vaerdi: helt(Math.min(...omraader.map((omraade) => forskellige(paaListe(aar, omraade))))),
  maal: helt(3)
}))
const f8 = hvertAar("F8", ({ til }) => ({
  vaerdi: helt(forskellige(paaListe({ fra: "2022-10-01", til }))),
  maal: helt(10),
  ...(til === sidsteDag ? {} : { status: "kanIkkeVurderes", aarsag: "opgoeresVedUdloeb" })
}))

/** On the list at the end of a day. */
const venter = (dagen) => {
  const sidst = new Map()
  for (const en of venteliste) if (R.dag(en.Dato) <= dagen) sidst.set(en["Barn (alias)"], en["Hvad skete"])
  return [...sidst.values()].filter((hvad) => hvad === "skrevet op").length
}
const f9 = hvertAar("F9", (aar) => {
  const dage = [aar.fra, ...venteliste.map((en) => R.dag(en.Dato)).filter((dagen) => R.mellem(dagen, aar))]
  return { vaerdi: helt(Math.max(...dage.map(venter))), maal: helt(3), side: "hoejst" }
})

const middel = (aar, kolonne) => {
  const tekster = [String(Number(aar) - 1), aar].map((et) => iKommunen(et, kolonne))
  return tekster.includes("") ? undefined : R.divideret(R.sum(tekster.map(R.tal)), helt(2))
}
const f10 = hvertAar("F10", ({ navn }) =>
  navn === "2022"
    ? { aarsag: "manglerForegaaendeAar" }
    : {
        vaerdi: middel(navn, "Femårige uden huller, pct."),
        maal: middel(navn, "Hele landet uden huller, pct."),
        aarsag: "kilderMangler"
      }
)

const kender = (hvornaar) => {
  const svar = undersoegelse.filter((en) => en.Undersøgelse === hvornaar && en.Spurgte === "forældre")
  const ialt = svar.reduce((sum, en) => sum + Number(en.Antal), 0)
  return R.andel(svar.find((en) => en.Svar === "ja").Antal, ialt)
}
const f11 = [R.celle("F11", "", "2024", { vaerdi: kender("2024"), maal: kender("2022"), side: "over" })]

/** The level that was fixed on 1 March 2023 (referat-2023-03-01.md). */
const niveau = 12
const f12 = hvertAar("F12", ({ navn }) => ({
  vaerdi: R.sum(underretninger.filter((en) => en.År === navn).map((en) => R.tal(en.Underretninger))),
  maal: helt(niveau),
  side: "hoejst"
}))

const f13 = hvertAar("F13", ({ navn }) => {
  if (navn === "2022") return { maal: helt(2), aarsag: "manglerForegaaendeAar" }
  const [foer, nu] = [String(Number(navn) - 1), navn].map((aar) => R.tal(iKommunen(aar, "Børn i legestuen")))
  return { vaerdi: R.minus(nu, foer), maal: helt(2) }
})

R.skriv([...f1, ...f2, ...f2alle, ...f3, ...f4, ...f5, ...f6, ...f7, ...f8, ...f9, ...f10, ...f11, ...f12, ...f13])
