/** The table once more, from the agreement's sentences and the files alone: nothing of our packages takes part. */
import * as R from "../../testing/regnEfter.mjs"

const skaering = "2025-09-01"
const omraader = ["Snurretoppen", "Rangleparken", "Myggehegnet", "Papirsdragen"]
const aarene = [
  { navn: "2023/24", fra: "2023-07-01", til: "2024-06-30" },
  { navn: "2024/25", fra: "2024-07-01", til: "2025-06-30" }
]
/** July to December, and January to June. */
const halvaar = aarene.flatMap(({ fra, navn, til }) => [
  { navn: `${navn} 1. halvår`, fra, til: `${fra.slice(0, 4)}-12-31` },
  { navn: `${navn} 2. halvår`, fra: `${til.slice(0, 4)}-01-01`, til }
])
const fil = (navn) => R.laes(new URL(`data/${navn}`, import.meta.url))

const rettelser = await fil("rettelser.csv")
const kendt = (raekker, kolonne) => raekker.filter((en) => R.dag(en[kolonne]) <= skaering)
const halvaarstal = R.rettet(kendt(await fil("halvaarstal.csv"), "Leveret"), rettelser, "halvaarstal.csv", skaering)
const nabovagt = kendt(await fil("nabovagt.csv"), "Dato")
const sigtede = kendt(await fil("sigtede.csv"), "Opgjort")
const drift = kendt(await fil("drift.csv"), "Indsendt")
const lamper = kendt(await fil("lamper.csv"), "Målt")
const svarprocent = kendt(await fil("svarprocent.csv"), "Opgjort")
const tryghed = kendt(await fil("tryghed.csv"), "Til")
const vandringer = kendt(await fil("vandringer.csv"), "Aften")
const ungegruppe = kendt(await fil("ungegruppe.xlsx"), "Dag")

const helt = (antal) => R.broek(antal)
const begge = (kriterium, tider, regn) => tider.map((tid) => R.celle(kriterium, "", tid.navn, regn(tid)))
const hvertOmraade = (kriterium, tider, regn) =>
  omraader.flatMap((omraade) => tider.map((tid) => R.celle(kriterium, omraade, tid.navn, regn(omraade, tid))))
const medAlle = (celler, tider) => [
  ...celler,
  ...tider.map(({ navn }) => R.alle(celler.filter(({ aar }) => aar === navn)))
]
/** What was held, of a form, in a time, perhaps in an area. */
const holdt = (form, tid, omraade) =>
  vandringer.filter(
    (en) =>
      en.Form === form &&
      en.Gennemført === "ja" &&
      R.mellem(R.dag(en.Aften), tid) &&
      (omraade === undefined || en.Hvor.split(", ").includes(omraade))
  )
const maaned = (tekst) => Number(R.dag(tekst).slice(5, 7))

const i2022 = { Snurretoppen: "20", Rangleparken: "12,5", Myggehegnet: "0", Papirsdragen: "30" }
const c1 = hvertOmraade("C1", halvaar, (omraade, tid) => {
  const maal = R.tal(i2022[omraade])
  const iTiden = halvaarstal.filter((en) => en.Område === omraade && R.mellem(R.dag(en["Pr."]), tid))
  const sidste = iTiden.sort((a, b) => (R.dag(a["Pr."]) < R.dag(b["Pr."]) ? -1 : 1)).at(-1)
  if (sidste === undefined) return { maal, aarsag: "manglerIndberetning" }
  if (sidste.Husstande === "0") return { maal, aarsag: "naevnerNul" }
  return { vaerdi: R.andel(sidste["Anmeldelser i halvåret"], sidste.Husstande, 1000), maal, side: "hoejst" }
})

const medI = (til, bydel) => {
  const sidst = new Map()
  for (const en of nabovagt)
    if (R.dag(en.Dato) <= til && (bydel === undefined || en.Bydel === bydel))
      sidst.set(en.Husstand, en["Til eller fra"])
  return [...sidst.values()].filter((hvad) => hvad === "tilmeldt").length
}
const c2 = begge("C2", halvaar, ({ til }) => {
  const ialt = medI(til)
  const ja = ialt >= 10 && omraader.every((omraade) => medI(til, omraade) >= 2)
  return { vaerdi: helt(ialt), maal: helt(10), status: ja ? "opfyldt" : "ikkeOpfyldt" }
})

const dem = R.sum(sigtede.map((en) => R.tal(en["Sigtede 15-17 år"])))
const c3 = [
  R.celle("C3", "", "2023/24", { maal: helt(8), aarsag: "opgoeresVedUdloeb" }),
  R.celle("C3", "", "2024/25", { vaerdi: R.divideret(dem, helt(2)), maal: helt(8), side: "hoejst" })
]

/** Yes, no, or perhaps, of each of the three. */
const c4 = begge("C4", aarene, (aar) => {
  const brande = drift.filter((en) => en.Projektår === aar.navn).map((en) => Number(en["Brande i containere"]))
  const ialt = brande.reduce((a, b) => a + b, 0)
  const alleHarSvaret = brande.length === omraader.length
  const faa = ialt > 6 ? "nej" : alleHarSvaret ? "ja" : "måske"
  const lyser = Number(lamper.find((en) => en.Projektår === aar.navn)["Pct. lamper, der lyser"].replace(",", "."))
  const antal = holdt("aftenvandring", aar).map((en) => en["Antal med"])
  const stor = antal.some((et) => Number(et) > 12) ? "ja" : antal.includes("") ? "måske" : "nej"
  const svar = [faa, lyser >= 95 ? "ja" : "nej", stor]
  const ja = svar.filter((et) => et === "ja").length
  const maaske = svar.filter((et) => et === "måske").length
  const status = ja >= 2 ? "opfyldt" : ja + maaske < 2 ? "ikkeOpfyldt" : "kanIkkeVurderes"
  const vaerdi = alleHarSvaret ? helt(ialt) : { fra: helt(ialt) }
  return { vaerdi, maal: helt(6), status, aarsag: "manglerIndberetning" }
})

/** The share that feels safe, of those who have an opinion. */
const trygge = (maaling, omraade) => {
  const egne = tryghed.filter((en) => en.Måling === maaling && en.Område === omraade && en.Svar !== "ved ikke")
  const antal = (raekker) => raekker.reduce((ialt, en) => ialt + Number(en.Antal), 0)
  return egne.length === 0 ? undefined : R.andel(antal(egne.filter((en) => en.Svar !== "utryg")), antal(egne))
}
const c5 = hvertOmraade("C5", [aarene[1]], (omraade, aar) => {
  const [foer, nu] = ["Foråret 2023", "Foråret 2025"].map((maaling) => trygge(maaling, omraade))
  if (nu === undefined) return { maal: helt(5), aarsag: "manglerIndberetning" }
  if (foer === undefined) return { maal: helt(5), aarsag: "manglerBaseline" }
  const har = svarprocent.find((en) => en.Område === omraade && en.Projektår === aar.navn)
  const nok = Number(har.Svarprocent.replace(",", ".")) >= 40
  return { vaerdi: R.minus(nu, foer), maal: helt(5), ...(nok ? {} : { status: "ikkeOpfyldt" }) }
})

const kvartaler = [
  [7, 8, 9],
  [10, 11, 12],
  [1, 2, 3],
  [4, 5, 6]
]
const c6 = hvertOmraade("C6", aarene, (omraade, aar) => {
  const egne = holdt("aftenvandring", aar, omraade)
  const ja = kvartaler.every((dets) => egne.filter((en) => dets.includes(maaned(en.Aften))).length >= 2)
  return { vaerdi: helt(egne.length), maal: helt(2), status: ja ? "opfyldt" : "ikkeOpfyldt" }
})

const c7 = begge("C7", aarene, (aar) => {
  const antal = holdt("aftenvandring", aar).map((en) => en["Antal med"])
  const ialt = antal.reduce((sum, et) => sum + Number(et), 0)
  if (antal.includes("") && ialt <= 90)
    return { vaerdi: { fra: helt(ialt) }, maal: helt(60), status: "kanIkkeVurderes", aarsag: "ufuldstaendigtAntal" }
  const naermest = 90 - ialt < ialt - 60 ? { maal: helt(90), side: "hoejst" } : { maal: helt(60), side: "mindst" }
  return { vaerdi: helt(ialt), ...naermest, status: ialt >= 60 && ialt <= 90 ? "opfyldt" : "ikkeOpfyldt" }
})

const c8 = hvertOmraade("C8", aarene, (omraade, aar) => {
  const foerst = holdt("tryghedsmøde", aar, omraade).map((en) => maaned(en.Aften) >= 7)
  return { vaerdi: helt(R.forskellige(foerst)), maal: helt(2) }
})

const c9 = begge("C9", halvaar, (tid) => ({
  vaerdi: helt(R.forskellige(holdt("samråd", tid).map((en) => Math.ceil(maaned(en.Aften) / 2)))),
  maal: helt(2)
}))

const regninger2022 = { Snurretoppen: 10, Rangleparken: 0, Myggehegnet: 20, Papirsdragen: 5 }
const c10 = hvertOmraade("C10", aarene, (omraade, aar) => {
  const foer = regninger2022[omraade]
  const egen = drift.find((en) => en.Projektår === aar.navn && en.Afdeling === omraade)
  const vaerdi = egen === undefined ? {} : { vaerdi: R.tal(egen["Regninger for hærværk"]) }
  if (foer === 0) return { ...vaerdi, status: "undtaget", aarsag: "baselineNul" }
  const sats = aar.navn === "2023/24" ? "0,9" : "0,81"
  return { ...vaerdi, maal: R.gange(helt(foer), R.tal(sats)), side: "hoejst", aarsag: "manglerIndberetning" }
})

const vinduet = { fra: "2023-10-01", til: "2024-02-29" }
const c11 = hvertOmraade("C11", [aarene[0]], (omraade) => ({
  vaerdi: helt(holdt("tryghedsvandring", vinduet, omraade).length),
  maal: helt(1)
}))

const c12 = begge("C12", aarene, (aar) => {
  const dage = (ung) => ungegruppe.filter((en) => en.Ung === ung).map((en) => R.dag(en.Dag))
  const unge = [...new Set(ungegruppe.map((en) => en.Ung))]
  return { vaerdi: helt(unge.filter((ung) => R.mellem(dage(ung).sort()[0], aar)).length), maal: helt(4) }
})

R.skriv([
  ...medAlle(c1, halvaar),
  ...[...c2, ...c3, ...c4, ...c5, ...c6, ...c7, ...c8, ...c9],
  ...medAlle(c10, aarene),
  ...medAlle(c11, [aarene[0]]),
  ...c12
])
