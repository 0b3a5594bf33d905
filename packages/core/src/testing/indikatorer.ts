/** One indicator as data for each kind and variant, on registrations that `registrering` (the arbitrary) makes. */
import type { Enkelt } from "../indicators/catalog.ts"
import type { Indikator } from "../terms/Indikator.ts"
import type { Udvalg } from "../terms/Udvalg.ts"

const kurser: Udvalg = {
  registrering: "ArrangementRegistreret",
  hvor: [
    { felt: "art", er: ["kursus"] },
    { felt: "status", er: ["afholdt"] }
  ]
}
const ture: Udvalg = {
  registrering: "ArrangementRegistreret",
  hvor: [
    { felt: "aktivitet", er: ["ude"] },
    { felt: "status", er: ["udbudt", "afholdt"] }
  ]
}
const egneTure: Udvalg = { ...ture, hvor: [...(ture.hvor ?? []), { felt: "omraader", antal: { hoejst: 1 } }] }
const breve: Udvalg = { registrering: "InformationsbrevRegistreret", hvor: [{ felt: "status", er: ["udsendt"] }] }
const deltagelser: Udvalg = { registrering: "DeltagelseRegistreret", hvor: [{ felt: "art", er: ["kursus"] }] }
const formidling: Udvalg = { registrering: "FormidlingRegistreret" }
const tilflyttere: Udvalg = { registrering: "TilflytterRegistreret" }
const kontakter: Udvalg = { registrering: "KontaktRegistreret" }
const liste: Udvalg = { registrering: "TilknytningRegistreret", hvor: [{ felt: "register", er: ["liste"] }] }
const paaListen: Udvalg = { ...liste, hvor: [...(liste.hvor ?? []), { felt: "handling", er: ["tilknyttet"] }] }
const gaaetAf: Udvalg = { ...liste, hvor: [...(liste.hvor ?? []), { felt: "handling", er: ["udtraadt"] }] }
const besvarelser: Udvalg = { registrering: "BesvarelseRegistreret" }
const parret = { spoergsmaal: "er du tryg", skala: ["nej", "ja", "meget"] } as const
const kommetTil: Udvalg = {
  registrering: "TilknytningRegistreret",
  hvor: [
    { felt: "register", er: ["frivillige"] },
    { felt: "handling", er: ["tilknyttet"] }
  ]
}
const vindue = { fra: "2003-08-01", til: "2005-07-31" }
const tryg = { slags: "svarandel", spoergsmaal: "er du tryg", svar: ["ja", "meget"], vindue } as const

/** The simple ones: each is read straight from registrations. */
export const enkelteIndikatorer = {
  antal: { slags: "antal", af: [ture], foertAf: "logbog" },
  "antal-egne": { slags: "antal", af: [egneTure] },
  "antal-af-flere": { slags: "antal", af: [kurser, breve, kontakter] },
  sum: { slags: "sum", af: [kurser], felt: "deltagere", foertAf: "logbog" },
  "sum-stoerste": { slags: "sum", af: [kurser, ture], felt: "deltagere", maal: "stoerste" },
  "sum-af-taellere": { slags: "sum", af: [{ registrering: "TalOpgjort" }], felt: "taeller" },
  personer: { slags: "personer", af: [formidling], foertAf: "formidling" },
  "personer-mindste": { slags: "personer", af: [formidling, deltagelser], omraader: "mindste" },
  "personer-fra-begyndelsen": { slags: "personer", af: [kommetTil], tid: "fraBegyndelsen", foertAf: "frivillige" },
  "personer-paa-listen-siden": { slags: "personer", af: [paaListen], tid: "fraBegyndelsen" },
  "personer-foerste-gang": { slags: "personer", af: [kontakter], foersteGang: true },
  "personer-opfulgt": {
    slags: "personer",
    af: [tilflyttere],
    opfulgt: { af: kontakter, senest: "periodensUdgang" }
  },
  "personer-opfulgt-siden": {
    slags: "personer",
    af: [tilflyttere],
    opfulgt: { af: kontakter, senest: "opgoerelsesdagen" }
  },
  "personer-opfulgt-inden-for": {
    slags: "personer",
    af: [tilflyttere],
    opfulgt: { af: kontakter, senest: "opgoerelsesdagen", maaneder: 2 }
  },
  "personer-tilbage-inden-for": {
    slags: "personer",
    af: [paaListen],
    opfulgt: { af: gaaetAf, senest: "opgoerelsesdagen", maaneder: 6 }
  },
  "personer-tilbage-i-aaret": {
    slags: "personer",
    af: [paaListen],
    opfulgt: { af: liste, senest: "periodensUdgang", maaneder: 6 }
  },
  "personer-foer-og-efter": { slags: "personer", af: [besvarelser], parret },
  "personer-med-fremgang": { slags: "personer", af: [besvarelser], parret: { ...parret, fremgang: 1 } },
  deltagerpersoner: {
    slags: "personer",
    af: [deltagelser],
    deltagertal: { af: kurser, felt: "deltagere" },
    foertAf: "logbog"
  },
  bestand: { slags: "bestand", af: liste, ind: "tilknyttet", foertAf: "liste" },
  "bestand-hoejeste": { slags: "bestand", af: liste, ind: "tilknyttet", maal: "hoejeste" },
  opgjort: { slags: "opgjort", noegletal: "klager" },
  "opgjort-procent": { slags: "opgjort", noegletal: "flytteprocent" },
  "opgjort-for-alle": { slags: "opgjort", noegletal: "landstal" },
  svarandel: tryg,
  "svarandel-uden": { ...tryg, svar: ["ja"], uden: ["ved ikke"] },
  "svarandel-maalgruppe": { ...tryg, maalgruppe: "voksne" },
  kadence: { slags: "kadence", af: [breve], maaneder: 3, foertAf: "logbog" },
  "kadence-af-flere": { slags: "kadence", af: [ture, breve], maaneder: 5 },
  bedoemt: { slags: "bedoemt", karakterer: ["nej", "delvist", "ja"] }
} as const satisfies Readonly<Record<string, Enkelt>>

/** The composite ones, which are worked out from simple ones. */
export const sammensatte = {
  andel: {
    slags: "andel",
    taeller: enkelteIndikatorer["personer-opfulgt"],
    naevner: { slags: "personer", af: [tilflyttere] },
    pr: "100"
  },
  "andel-af-fast": {
    slags: "andel",
    taeller: enkelteIndikatorer.deltagerpersoner,
    naevner: { slags: "fast", vaerdi: "8" },
    pr: "100",
    foertAf: "logbog"
  },
  "andel-af-graenser": {
    slags: "andel",
    taeller: enkelteIndikatorer.sum,
    naevner: enkelteIndikatorer.deltagerpersoner,
    pr: "1"
  },
  "andel-af-kohorte": {
    slags: "andel",
    taeller: enkelteIndikatorer["personer-tilbage-inden-for"],
    naevner: { slags: "personer", af: [paaListen] },
    pr: "100"
  },
  "andel-med-fremgang": {
    slags: "andel",
    taeller: enkelteIndikatorer["personer-med-fremgang"],
    naevner: enkelteIndikatorer["personer-foer-og-efter"],
    pr: "100"
  },
  "rate-pr-tusind": {
    slags: "andel",
    taeller: enkelteIndikatorer.antal,
    naevner: enkelteIndikatorer.opgjort,
    pr: "1000"
  },
  "antal-i-gennemsnit": { ...enkelteIndikatorer.antal, gennemsnit: { aar: 2 } },
  "sum-i-gennemsnit": { ...enkelteIndikatorer.sum, gennemsnit: { aar: 3 } },
  "opgjort-i-gennemsnit": { ...enkelteIndikatorer.opgjort, gennemsnit: { aar: 2 } },
  "andel-i-gennemsnit": {
    slags: "andel",
    taeller: enkelteIndikatorer["personer-opfulgt"],
    naevner: { slags: "personer", af: [tilflyttere] },
    pr: "100",
    gennemsnit: { aar: 2 }
  },
  "aendring-fra-aaret-foer": {
    slags: "aendring",
    indikator: enkelteIndikatorer.sum,
    mod: { slags: "foregaaende" },
    form: "absolut"
  },
  "aendring-i-procent": {
    slags: "aendring",
    indikator: enkelteIndikatorer.deltagerpersoner,
    mod: { slags: "foregaaende" },
    form: "relativ"
  },
  "aendring-fra-startlisten": {
    slags: "aendring",
    indikator: enkelteIndikatorer.bestand,
    mod: { slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } },
    form: "relativ"
  },
  "aendring-mod-landet": {
    slags: "aendring",
    indikator: enkelteIndikatorer["opgjort-procent"],
    mod: { slags: "benchmark", serie: "landstal" },
    form: "procentpoint"
  }
} as const satisfies Readonly<Record<string, Indikator>>

/** One indicator of each kind, by its name (*indikatorer*, indicators). */
export const indikatorer = { ...enkelteIndikatorer, ...sammensatte } satisfies Readonly<Record<string, Indikator>>
