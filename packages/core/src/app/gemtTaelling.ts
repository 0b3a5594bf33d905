/** What has been counted of a log as a text, for a process that goes on from there; whatever does not fit is not believed. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { ingenAftale } from "../decisions/Aftaletilstand.ts"
import { decode, encode } from "../events/codec.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import { shapeWith } from "../events/shape.ts"
import type { LogId } from "../ground/LogId.ts"
import { Position } from "../ground/Position.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { Sha256 } from "../ground/Sha256.ts"
import { erPakket, type Pakket, pak, pakUd } from "../indicators/pakket.ts"
import { type Aarsgruppe, aarsgrupper } from "./Aarsgruppe.ts"
import { aftaleSom } from "./aftaleSom.ts"
import type { Stand } from "./Regnskab.ts"
import { altid } from "./Statusvalg.ts"
import { taelling } from "./taelling.ts"

/** Raise it when a reading writes other entries, or other cells, than it did: what was saved before is then counted anew. */
export const taellemaade = 2

/**
 * Why nothing was gone on from (*forkastet*, discarded): the text is not whole, was counted in another way, is of
 * another log, the log does not go on from it, or a decision since has made other figures needed.
 */
export type Forkastet = "beskadiget" | "andenVersion" | "andenLog" | "andenHistorie" | "andreOrd"

type Haendelse = Recorded<DelaftaleEvent>

const tekst = Schema.String
const tal = Schema.Number
const Gemt = Schema.Struct({
  log: tekst,
  efter: Schema.Struct({
    position: tal,
    seal: tekst,
    anchor: tekst,
    at: tekst,
    line: tal,
    events: tal,
    batches: tal,
    firstAt: tekst
  }),
  antal: tal,
  senest: tekst,
  /** The events that made the agreement what it is. */
  aftalens: Schema.Array(
    Schema.Struct({
      position: tal,
      id: tekst,
      at: tekst,
      by: tekst,
      kendt: Schema.optionalKey(tekst),
      haendelse: tekst
    })
  ),
  grupper: Schema.Unknown
})

/** For each group of years the summaries by their readings. */
type Gemtegrupper = ReadonlyArray<ReadonlyArray<readonly [noegle: string, pakker: ReadonlyArray<Pakket>]>>

const erLaesning = (et: unknown): boolean =>
  Array.isArray(et) && et.length === 2 && typeof et[0] === "string" && Array.isArray(et[1]) && et[1].every(erPakket)

const erGrupper = (alle: unknown): boolean =>
  Array.isArray(alle) && alle.every((gruppe) => Array.isArray(gruppe) && gruppe.every(erLaesning))

interface Gemt extends Omit<typeof Gemt.Type, "grupper"> {
  readonly grupper: Gemtegrupper
}

const erGemt = shapeWith(Gemt, { grupper: erGrupper })

const foerst = (sha256: Sha256, indhold: string): string =>
  JSON.stringify({ taelling: taellemaade, sha256: sha256.hash([indhold]) })

/** Of a log counted without a cut. */
export const gem = (sha256: Sha256, { efter, talt }: Stand): string => {
  const { aftalens, antal, senest } = talt.bogfoert()
  const { batches, events, firstAt, head, line } = efter
  const { anchor, at, log, position, seal } = head
  const gemt: Gemt = {
    log,
    efter: { position, seal, anchor, at, line, events, batches, firstAt },
    antal,
    senest,
    aftalens: aftalens.map(({ event, ...resten }) => ({ ...resten, haendelse: JSON.stringify(encode(event)) })),
    grupper: talt.grupper.map(({ optaelling: { noegler, summe } }) =>
      noegler.map((noegle) => [noegle, pak(summe(noegle))] as const)
    )
  }
  const indhold = JSON.stringify(gemt)
  return `${foerst(sha256, indhold)}\n${indhold}\n`
}

/** The content of a text that is whole and of this way of counting. */
const indholdet = (sha256: Sha256, gemt: string): Result.Result<Gemt, Forkastet> => {
  const [hoved = "", indhold = "", ...resten] = gemt.split("\n")
  if (hoved !== foerst(sha256, indhold)) {
    return Result.fail(hoved.startsWith(`{"taelling":${taellemaade},`) ? "beskadiget" : "andenVersion")
  }
  const vaerdi: unknown = JSON.parse(indhold)
  return erGemt(vaerdi) && resten.join("\n") === "" ? Result.succeed(vaerdi as Gemt) : Result.fail("beskadiget")
}

const haendelserne = (aftalens: Gemt["aftalens"]): ReadonlyArray<Haendelse> | undefined => {
  const laest = aftalens.map(({ haendelse, ...resten }) =>
    Result.map(
      decode(JSON.parse(haendelse)),
      (event): Haendelse => ({ ...resten, position: Position.make(resten.position), event })
    )
  )
  const gode = laest.filter(Result.isSuccess)
  return gode.length === laest.length ? gode.map(({ success }) => success) : undefined
}

/** Fills the groups with what was saved of them; false where they count something else than was counted then. */
const fyld = (grupper: ReadonlyArray<Aarsgruppe>, gemte: Gemt["grupper"]): boolean => {
  const navne = grupper.map(({ optaelling: { noegler } }) => noegler)
  if (JSON.stringify(navne) !== JSON.stringify(gemte.map((gruppe) => gruppe.map(([noegle]) => noegle)))) return false
  for (const [nummer, gruppe] of gemte.entries()) {
    const { overtag } = grupper[nummer]!.optaelling
    for (const [noegle, pakker] of gruppe) overtag(noegle, pakUd(pakker))
  }
  return true
}

/** Where the text stands, or why it is no place to go on from. Whether the log goes on from there, the log will show. */
export const hent = (sha256: Sha256, log: LogId, gemt: string): Result.Result<Stand, Forkastet> => {
  const laest = indholdet(sha256, gemt)
  if (Result.isFailure(laest)) return Result.fail(laest.failure)
  const { aftalens, antal, efter, grupper: gemte, log: dens, senest } = laest.success
  if (dens !== log) return Result.fail("andenLog")
  const haendelser = haendelserne(aftalens)
  const aftale = (haendelser ?? []).reduce(aftaleSom(altid), ingenAftale)
  const { delaftale } = aftale
  if (haendelser === undefined || delaftale === undefined) return Result.fail("andenVersion")
  const grupper = aarsgrupper({ ...aftale, delaftale }, { idag: altid.fakta.kendtPr })
  if (!fyld(grupper, gemte)) return Result.fail("andenVersion")
  const { anchor, at, position, seal, ...talt } = efter
  const head = Object.freeze({ log, position: Position.make(position), seal, anchor, at })
  return Result.succeed({
    talt: taelling(grupper, altid, { aftalens: haendelser, antal, senest }),
    efter: { ...talt, head }
  })
}
