/** A log as bytes, verified by core from its first line to its last, and held against the commit lines of a page. */
import {
  bundterAf,
  type DelaftaleEvent,
  type LogCorrupt,
  pureSha256,
  type Recorded,
  readCommit,
  readExport,
  type UlaeseligHaendelse
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { Sidedata } from "../Sidedata.ts"

export type Udfald =
  /** The same lines with the same seals, to the last. */
  | { readonly _tag: "Ens" }
  /** The same, and more after it. */
  | { readonly _tag: "Fortsaetter"; readonly flere: number }
  /** The same as far as it goes; so many events of the page are not in it. */
  | { readonly _tag: "Kortere"; readonly mangler: number }
  /** Whole in itself, but another log from this line on, which closes the batch that begins at `fra`. */
  | {
      readonly _tag: "Afviger"
      readonly fra: number
      readonly linje: number
      readonly ventet: string
      readonly fundet: string
    }
  /** Not whole: the first line that shows it, of the batch that begins at `fra`, and why. */
  | {
      readonly _tag: "Brudt"
      readonly fra: number
      readonly linje: number
      readonly kode: string
      readonly grund: string
    }
  | { readonly _tag: "AndenLog"; readonly id: string }

export interface Sammenholdt {
  readonly udfald: Udfald
  /** How many batches of the page were found again, each with its seal computed anew. */
  readonly bundter: number
  /** The events of these batches, decoded. */
  readonly haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>
}

/** Segment files one after the other, or an export, as the bytes of the log. */
export const somEksport = (filer: ReadonlyArray<Uint8Array>): Uint8Array => {
  const dele = filer.map(udenHovedlinje)
  const alle = new Uint8Array(dele.reduce((sum, { length }) => sum + length, 0))
  let fra = 0
  for (const del of dele) {
    alle.set(del, fra)
    fra += del.length
  }
  return alle
}

/** So begins line 1 of a segment file, which is in no seal. */
const begyndelse = '{"header":{'

/** The line is cut off as bytes: what follows must reach the verifier just as it lies. */
const udenHovedlinje = (fil: Uint8Array): Uint8Array => {
  const foerst = fil.subarray(0, begyndelse.length)
  if (!foerst.every((byte, nummer) => byte === begyndelse.charCodeAt(nummer)) || foerst.length < begyndelse.length)
    return fil
  return fil.subarray(fil.indexOf(10) + 1)
}

export const sammenhold = (bytes: Uint8Array, log: Sidedata["log"]): Effect.Effect<Sammenholdt> =>
  Effect.gen(function* () {
    const haendelser: Array<Recorded<DelaftaleEvent>> = []
    let bundter = 0
    let linje = 1
    let position = 0
    let fundetId = log.id
    let afviger: Extract<Udfald, { _tag: "Afviger" }> | undefined
    const gang = bundterAf(readExport(pureSha256, Stream.make(bytes))).pipe(
      Stream.runForEach(({ efter, haendelser: egne }) =>
        Effect.sync(() => {
          fundetId = efter.head.log
          const fra = linje + 1
          linje = efter.line
          position = efter.head.position
          if (afviger !== undefined) return
          const ventet = log.commits[bundter]
          if (ventet === undefined) return
          if (ventet !== efter.head.anchor) {
            afviger = { _tag: "Afviger", fra, linje, ventet, fundet: efter.head.anchor }
            return
          }
          bundter++
          for (const en of egne) haendelser.push(en)
        })
      )
    )
    const svar = yield* Effect.result(gang)
    const udfald = (): Udfald => {
      if (fundetId !== log.id) return { _tag: "AndenLog", id: fundetId }
      if (afviger !== undefined) return afviger
      if (Result.isFailure(svar)) return brudt(svar.failure, linje + 1)
      if (bundter < log.commits.length) return { _tag: "Kortere", mangler: log.position - position }
      return position === log.position ? { _tag: "Ens" } : { _tag: "Fortsaetter", flere: position - log.position }
    }
    return { udfald: udfald(), bundter, haendelser }
  })

/** Line 1 stands before the first batch. */
const brudt = (fejl: LogCorrupt | UlaeseligHaendelse, fra: number): Udfald =>
  fejl._tag === "LogCorrupt"
    ? { _tag: "Brudt", fra: Math.min(fra, fejl.line), linje: fejl.line, kode: fejl.code, grund: fejl.reason }
    : { _tag: "Brudt", fra, linje: fejl.linje, kode: fejl.kode, grund: fejl.grund }

/** The log that a page with rows has inside, as the bytes that were sealed. */
export const somBytes = ({ commits, genesis, raekker }: Sidedata["log"]): Uint8Array | undefined => {
  if (raekker === undefined) return undefined
  const linjer: Array<string> = [genesis]
  let naeste = 0
  for (const commit of commits) {
    const antal = readCommit(commit)?.count ?? 0
    linjer.push(...raekker.slice(naeste, naeste + antal), commit)
    naeste += antal
  }
  return new TextEncoder().encode([...linjer, ...raekker.slice(naeste), ""].join("\n"))
}
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array }
