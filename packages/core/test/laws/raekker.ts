/** The law table: one row for each indicator, with the registrations it looks at, its reading and its oracle. */
import type { Registrering, Registreringstype } from "../../src/events/Registrering.ts"
import { dayBefore } from "../../src/ground/LocalDate.ts"
import { type Enkelt, maalere, noegleFor, noegleForRegister } from "../../src/indicators/catalog.ts"
import { kalender } from "../../src/indicators/Kalender.ts"
import type { Maaler, Sted } from "../../src/indicators/Maaler.ts"
import { laegTil, type Mutable, type ZSaet } from "../../src/indicators/ZSaet.ts"
import { enkelteIndikatorer } from "../../src/testing/indikatorer.ts"
import { lilleAftale } from "../../src/testing/lilleAftale.ts"
import { iTid, type Orakel } from "./orakel.ts"
import { orakler } from "./orakler.ts"

export interface Raekke {
  readonly navn: string
  readonly typer: ReadonlyArray<Registreringstype>
  readonly maaler: Maaler
  readonly steder: ReadonlyArray<Sted>
  readonly orakel: Orakel
}

export const aftale = lilleAftale()

const dagenFoer = dayBefore(aftale.fra)

/** Every year and area, all areas together, as seen from the year's end and from the agreement's. */
const almindelige: ReadonlyArray<Sted> = aftale.projektaar.flatMap((aar) =>
  [undefined, ...aftale.boligomraader.map(({ id }) => id)].flatMap((omraade) =>
    [aar.til, aftale.til].map((setFra) => ({
      ...(omraade === undefined ? {} : { omraade }),
      projektaar: aar.id,
      periode: aar,
      setFra
    }))
  )
)

/** Where a measured baseline is read. */
const foerAftalen: Sted = { periode: { fra: dagenFoer, til: dagenFoer }, setFra: aftale.til }
const navngiven: Sted = { periode: aftale.projektaar[3]!, undersoegelse: "foer", setFra: aftale.til }

const stederFor = ({ slags }: Enkelt): ReadonlyArray<Sted> =>
  slags === "bestand"
    ? [...almindelige, foerAftalen]
    : slags === "svarandel"
      ? [...almindelige, navngiven]
      : almindelige

const indikatorraekker = Object.entries<Enkelt>(enkelteIndikatorer).map(([navn, indikator]): Raekke => {
  const maaler = maalere([{ kriterium: navn, indikator }], aftale, kalender(aftale)).get(noegleFor(indikator, navn))!
  const orakel = orakler[navn as keyof typeof orakler]
  return { navn, typer: [...new Set(maaler.registreringer)], maaler, steder: stederFor(indikator), orakel }
})

const registerraekker = aftale.registre.map((register): Raekke => {
  const indikator = { slags: "antal", af: register.af, foertAf: register.id } as const
  const alle = maalere([{ kriterium: register.id, indikator }], aftale, kalender(aftale))
  const maaler = alle.get(noegleForRegister(register.id))!
  return {
    navn: `register ${register.id}`,
    typer: [...new Set(maaler.registreringer)],
    maaler,
    steder: [...almindelige, foerAftalen],
    orakel: (liste, { periode }) => {
      const { fra, til } = register.foert === "iAaret" ? periode : { fra: "0001-01-01", til: periode.til }
      const foert = liste.some(({ registrering }) => {
        if (!register.af.some((udvalg) => udvalg.registrering === registrering._tag)) return false
        if (registrering._tag === "TilknytningRegistreret" && registrering.register !== register.id) return false
        return "dato" in registrering && iTid(registrering.dato ?? "", { fra, til })
      })
      return foert ? "1 1/1" : "manglerIndberetning 0/1"
    }
  }
})

export const raekker: ReadonlyArray<Raekke> = [...indikatorraekker, ...registerraekker]

/** A registration, its weight and the position it counts at: what the fold is given. */
export interface Led {
  readonly registrering: Registrering
  readonly vaegt: 1 | -1
  readonly position: number
}

/** The summary of one reading over a list, by the one door the fold uses. */
export const opsummer = ({ maaler }: Pick<Raekke, "maaler">, led: ReadonlyArray<Led>): ZSaet => {
  const summe: Mutable = new Map()
  for (const { position, registrering, vaegt } of led) {
    if (!maaler.registreringer.includes(registrering._tag)) continue
    maaler.bidrag(registrering, position, (celle, post, noegle) => laegTil(summe, celle, post, vaegt, noegle))
  }
  return summe
}
