/** What may be registered, corrected and annulled: each event of a command is held against the log and those before it. */
import * as Result from "effect/Result"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { Registrering } from "../events/Registrering.ts"
import type { RegistreringAnnulleret, RegistreringRettet } from "../events/Rettelse.ts"
import { lignerCpr } from "../ground/cpr.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { forslag } from "../terms/navne.ts"
import type { Afvisning } from "./Afvisning.ts"
import { type Opslag, opslag, talcelle, type Voksende } from "./Opslag.ts"
import { type Grund, provRegistrering } from "./provRegistrering.ts"
import { sammeVaerdi } from "./vaerdi.ts"

/** An event that somebody wants in the log; its id and the role come with it. */
export interface Oensket {
  readonly id: string
  readonly by: string
  readonly kendt?: LocalDate
  readonly event: Exclude<DelaftaleEvent, { readonly _tag: "DelaftaleIndgaaet" }>
}

/** What the decision is made from. `naeste` is the position the first event of the command gets. */
export interface Grundlag {
  readonly delaftale: Delaftale
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

const rettelsen = (
  event: RegistreringRettet | RegistreringAnnulleret,
  { delaftale }: Grundlag,
  log: Opslag
): ReadonlyArray<Grund> => {
  if (lignerCpr(event.begrundelse)) {
    return [
      { kode: "muligtCprNummer", felt: "begrundelse", message: "the reason holds what looks like a personal number" }
    ]
  }
  const fund = log.find(event.position)
  if (fund === undefined) {
    const message = `position ${event.position} is no registration of this log`
    return [{ kode: "ukendtRegistrering", felt: "position", vaerdi: String(event.position), message }]
  }
  if (fund.staar === undefined) {
    return [{ kode: "erAnnulleret", felt: "position", message: `position ${event.position} is annulled` }]
  }
  if (!sammeVaerdi(fund.staar, event.foer)) {
    return [{ kode: "gammelVaerdiPasserIkke", felt: "foer", message: "the old value is not the one that stands" }]
  }
  if (event._tag === "RegistreringAnnulleret") return []
  if (event.efter._tag !== fund.staar._tag) {
    return [{ kode: "andenType", felt: "efter", message: "a correction keeps the type of the registration" }]
  }
  if (sammeVaerdi(event.foer, event.efter)) {
    return [{ kode: "ingenAendring", felt: "efter", message: "the new value is the one that stands already" }]
  }
  return [...provRegistrering(event.efter, delaftale), ...optagetTal(event.efter, event.position, log)]
}

const prov = ({ by, event, id }: Oensket, grundlag: Grundlag, log: Voksende): ReadonlyArray<Grund> => {
  const { delaftale } = grundlag
  if (log.harId(id))
    return [{ kode: "findesAllerede", felt: "id", vaerdi: id, message: "the log holds an event with this id" }]
  const roller = delaftale.organer.map((organ) => organ.id)
  const naermest = forslag(by, roller)
  const rolle: ReadonlyArray<Grund> = roller.includes(by)
    ? []
    : [
        {
          kode: "ukendtRolle",
          felt: "by",
          vaerdi: by,
          ...(naermest === undefined ? {} : { forslag: naermest }),
          message: `"${by}" is no role of the agreement`
        }
      ]
  switch (event._tag) {
    case "ImportGennemfoert":
      return rolle
    case "RegistreringRettet":
    case "RegistreringAnnulleret":
      return [...rolle, ...rettelsen(event, grundlag, log)]
    default:
      return [...rolle, ...provRegistrering(event, delaftale), ...optagetTal(event, undefined, log)]
  }
}

/** All of them, or every reason why not, each with the number of its event. Later events see the earlier ones. */
export const beslut = (
  grundlag: Grundlag,
  oenskede: ReadonlyArray<Oensket>
): Result.Result<ReadonlyArray<Oensket>, ReadonlyArray<Afvisning>> => {
  const log = opslag(grundlag.opslag)
  const afviste: Array<Afvisning> = []
  for (const [nummer, oensket] of oenskede.entries()) {
    const grunde = prov(oensket, grundlag, log)
    if (grunde.length > 0) afviste.push(...grunde.map((grund) => ({ ...grund, nummer })))
    else log.tilfoej({ ...oensket, position: grundlag.naeste + nummer, at: "" })
  }
  return afviste.length === 0 ? Result.succeed(oenskede) : Result.fail(afviste)
}
