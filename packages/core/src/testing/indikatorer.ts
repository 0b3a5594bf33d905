/** One indicator as data for each kind and variant, on registrations that `registrering` (the arbitrary) makes. */
import type { Enkelt } from "../indicators/catalog.ts"
import type { Andel, Indikator } from "../terms/Indikator.ts"
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
const kommetTil: Udvalg = {
  registrering: "TilknytningRegistreret",
  hvor: [
    { felt: "register", er: ["frivillige"] },
    { felt: "handling", er: ["tilknyttet"] }
  ]
}
const vindue = { fra: "2003-08-01", til: "2005-07-31" }
const tryghed = { slags: "svarandel", spoergsmaal: "er du tryg", svar: ["ja", "meget"], vindue } as const

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
  svarandel: tryghed,
  "svarandel-uden": { ...tryghed, svar: ["ja"], uden: ["ved ikke"] },
  "svarandel-maalgruppe": { ...tryghed, maalgruppe: "voksne" },
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
  }
} as const satisfies Readonly<Record<string, Andel>>

export const indikatorer = { ...enkelteIndikatorer, ...sammensatte } satisfies Readonly<Record<string, Indikator>>
