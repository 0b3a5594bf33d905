/** One lawful duty event of each kind, as an agreement with bodies, money and activities takes it. */
import type { PligtAf } from "../../src/events/Pligt.ts"

const dato = "2018-05-01"

export const forhold: PligtAf<"ForholdOpstaaet"> = {
  _tag: "ForholdOpstaaet",
  dato,
  forhold: "skolen-lukker",
  beskrivelse: "Skolen i området lukker til sommer.",
  kriterier: ["C4"],
  omraader: ["egeparken"]
}

export const beslutning: PligtAf<"BeslutningIndbragt"> = {
  _tag: "BeslutningIndbragt",
  dato,
  beslutning: "faerre-ture",
  organ: "kommune",
  beskrivelse: "Kommunen giver ikke længere busser til turene."
}

export const afsluttet: PligtAf<"ForholdAfsluttet"> = {
  _tag: "ForholdAfsluttet",
  dato: "2018-08-01",
  forhold: "skolen-lukker",
  begrundelse: "Der er fundet andre lokaler."
}

export const underrettet = (felter: Partial<PligtAf<"PartUnderrettet">>): PligtAf<"PartUnderrettet"> => ({
  _tag: "PartUnderrettet",
  dato,
  forhold: "skolen-lukker",
  part: "bestyrelse",
  ...felter
})

export const forbrug = (felter: Partial<PligtAf<"ForbrugBogfoert">>): PligtAf<"ForbrugBogfoert"> => ({
  _tag: "ForbrugBogfoert",
  dato,
  post: "landsbyggefonden",
  beloeb: "12.5",
  ...felter
})

export const overdraget = (felter: Partial<PligtAf<"AktivitetOverdraget">>): PligtAf<"AktivitetOverdraget"> => ({
  _tag: "AktivitetOverdraget",
  dato,
  aktivitet: "4",
  tilstand: "samdrevet",
  til: "beboere",
  ...felter
})

export const notat = (felter: Partial<PligtAf<"LogbogsnotatSkrevet">>): PligtAf<"LogbogsnotatSkrevet"> => ({
  _tag: "LogbogsnotatSkrevet",
  dato,
  tekst: "Møde om sommerens ture.",
  ...felter
})
