/** What may be registered, corrected and annulled: each event of a command is held against the log and those before it. */
import * as Result from "effect/Result"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import { erPligt } from "../events/Pligt.ts"
import type { Registrering } from "../events/Registrering.ts"
import type { RegistreringAnnulleret, RegistreringRettet } from "../events/Rettelse.ts"
import { lignerCpr } from "../ground/cpr.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import { forslag } from "../terms/navne.ts"
import { fremAf } from "./Aftaletilstand.ts"
import type { Afvisning } from "./Afvisning.ts"
import type { Grund } from "./Grund.ts"
import { type Fund, type Opslag, opslag, talcelle, type Voksende } from "./Opslag.ts"
import { provAarsgang } from "./provAarsgang.ts"
import { provBeslutning } from "./provBeslutning.ts"
import { provFakta } from "./provFakta.ts"
import { kendtImport, provFortrydelse } from "./provFortrydelse.ts"
import { provPligt } from "./provPligt.ts"
import { type Aftale, nyeste } from "./provRevision.ts"
import { sammeVaerdi } from "./vaerdi.ts"

/** An event that somebody wants in the log; its id and the role come with it. */
export interface Oensket {
  readonly id: string
  readonly by: string
  readonly kendt?: LocalDate
  readonly event: Exclude<DelaftaleEvent, { readonly _tag: "DelaftaleIndgaaet" }>
}

/** What a decision is made from. `naeste` is the position the first event of the command gets. */
export interface Grundlag {
  readonly aftale: Aftale
  readonly opslag: Opslag
  readonly naeste: number
}

const optagetTal = (registrering: Registrering, egen: number | undefined, log: Opslag): ReadonlyArray<Grund> => {
  const celle = talcelle(registrering)
  const optaget = celle === undefined ? undefined : log.talICelle(celle)
  if (optaget === undefined || optaget === egen) return []
  const message = `position ${optaget} already holds the figure of this cell; correct it instead of adding another`
  return [{ kode: "cellenHarEtTal", felt: "vaerdi", vaerdi: String(optaget), message }]
}

const cprI = (felt: string, tekst: string): ReadonlyArray<Grund> =>
  lignerCpr(tekst)
    ? [
        {
          kode: "muligtCprNummer",
          felt,
          message: "the text holds what looks like a personal number (CPR); leave it out"
        }
      ]
    : []

export const ukendtRegistrering = (position: number): Grund => ({
  kode: "ukendtRegistrering",
  felt: "position",
  vaerdi: String(position),
  message: `position ${position} is no registration of this log`
})

/** Whether what is to be corrected stands as the correction says. */
const staarSaadan = (
  event: RegistreringRettet | RegistreringAnnulleret,
  fund: Fund | undefined
): ReadonlyArray<Grund> => {
  if (fund === undefined) {
    return [ukendtRegistrering(event.position)]
  }
  if (fund.staar === undefined) {
    return [{ kode: "erAnnulleret", felt: "position", message: `position ${event.position} is annulled` }]
  }
  return sammeVaerdi(fund.staar, event.foer)
    ? []
    : [{ kode: "gammelVaerdiPasserIkke", felt: "foer", message: "the old value is not the one that stands" }]
}

const nyVaerdi = (
  { efter, foer, position }: RegistreringRettet,
  staar: Registrering,
  { aftale }: Grundlag,
  log: Opslag
): ReadonlyArray<Grund> => {
  if (efter._tag !== staar._tag) {
    return [{ kode: "andenType", felt: "efter", message: "a correction keeps the type of the registration" }]
  }
  if (sammeVaerdi(foer, efter) && sammeVaerdi(foer, staar)) {
    return [{ kode: "ingenAendring", felt: "efter", message: "the new value is the one that stands already" }]
  }
  return [...provFakta(efter, aftale), ...optagetTal(efter, position, log)]
}

const rolleI = (by: string, { delaftale: { organer } }: Aftale): ReadonlyArray<Grund> => {
  const roller = organer.map(({ id }) => id)
  if (roller.includes(by)) return []
  const grund = { kode: "ukendtRolle", felt: "by", message: "the role that writes is none of the agreement" } as const
  if (lignerCpr(by)) return [grund]
  const naermest = forslag(by, roller)
  return [{ ...grund, vaerdi: by, ...(naermest === undefined ? {} : { forslag: naermest }) }]
}

const indholdet = ({ by, event }: Oensket, grundlag: Grundlag, log: Opslag): ReadonlyArray<Grund> => {
  switch (event._tag) {
    case "ImportGennemfoert":
      return [...cprI("fil", event.fil), ...cprI("afbildning", event.afbildning?.id ?? "")]
    case "ImportFortrudt":
      return [...cprI("fil", event.fil), ...cprI("begrundelse", event.begrundelse), ...provFortrydelse(event, log)]
    case "RegistreringAnnulleret":
    case "RegistreringRettet": {
      const fund = log.find(event.position)
      const staar = fund?.staar
      const ny = event._tag === "RegistreringRettet" && staar !== undefined ? nyVaerdi(event, staar, grundlag, log) : []
      const tekster = [...cprI("begrundelse", event.begrundelse), ...cprI("kilde", event.kilde?.fil ?? "")]
      return [...tekster, ...kendtImport(event.import, log), ...staarSaadan(event, fund), ...ny]
    }
    case "RevisionIndstillet":
    case "RevisionVedtaget":
    case "RevisionAfvist":
    case "FortolkningValgt":
    case "UndtagelseGivet":
    case "BaselineFastsat":
      return provBeslutning(event, by, grundlag.aftale)
    case "ProjektaarAfsluttet":
    case "StatusrapportAfgivet":
      return provAarsgang(event, grundlag.aftale, grundlag.naeste)
    default:
      if (erPligt(event)) return provPligt(event, nyeste(grundlag.aftale), log.pligter())
      return [...provFakta(event, grundlag.aftale), ...optagetTal(event, undefined, log)]
  }
}

const prov = (oensket: Oensket, grundlag: Grundlag, log: Voksende): ReadonlyArray<Grund> => {
  const { by, id } = oensket
  const findes: ReadonlyArray<Grund> = log.harId(id)
    ? [{ kode: "findesAllerede", felt: "id", vaerdi: id, message: "the log holds an event with this id" }]
    : []
  return [...findes, ...rolleI(by, grundlag.aftale), ...indholdet(oensket, grundlag, log)]
}

/** All of them, or every reason why not, each with the number of its event. Later events see the earlier ones. */
export const beslut = (
  grundlag: Grundlag,
  oenskede: ReadonlyArray<Oensket>
): Result.Result<ReadonlyArray<Oensket>, ReadonlyArray<Afvisning>> => {
  const log = opslag(grundlag.opslag)
  let { aftale } = grundlag
  const afviste: Array<Afvisning> = []
  for (const [nummer, oensket] of oenskede.entries()) {
    const naeste = grundlag.naeste + nummer
    const grunde = prov(oensket, { ...grundlag, aftale, naeste }, log)
    if (grunde.length > 0) afviste.push(...grunde.map((grund) => ({ ...grund, nummer })))
    else {
      log.tilfoej({ ...oensket, position: naeste, at: "" })
      aftale = fremAf(aftale, oensket.event)
    }
  }
  return afviste.length === 0 ? Result.succeed(oenskede) : Result.fail(afviste)
}
