/** The Viborg agreement from its file, and copies of it with one thing changed at a path ("kriterier[0].maaling.krav"). */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { laesDelaftale } from "../../src/terms/laesDelaftale.ts"
import type { Fejl } from "../../src/terms/Meld.ts"

const text = readFileSync(new URL("../../../../examples/viborg/delaftale.json", import.meta.url), "utf8")

export type Json = { [key: string]: Json } & ReadonlyArray<Json>

/** A copy of its own each time. */
export const viborgJson = (): Json => JSON.parse(text)

export const viborg = (): Delaftale => Result.getOrThrow(laesDelaftale(viborgJson()))

/** Put where something is to be taken away. */
export const fjernet = Symbol("fjernet")

const keys = (path: string): ReadonlyArray<string> => path.match(/[^.[\]]+/g) ?? []

/** What stands at the path, in a copy that nobody else holds. */
export const ved = (path: string): Json => keys(path).reduce((json, key) => json[key]!, viborgJson())

export type Edit = readonly [path: string, value: unknown]

/** The agreement with the values put at their paths, one after the other. */
export const med = (...edits: ReadonlyArray<Edit>): unknown => {
  const whole = viborgJson()
  for (const [path, value] of edits) {
    const all = keys(path)
    const holder = all.slice(0, -1).reduce((json, key) => json[key]!, whole) as unknown as Record<string, unknown>
    const last = all[all.length - 1]!
    if (value !== fjernet) holder[last] = value
    else if (Array.isArray(holder)) holder.splice(Number(last), 1)
    else delete holder[last]
  }
  return whole
}

/** What is found wrong with the changed agreement; empty where it is taken. */
export const fejlVed = (...edits: ReadonlyArray<Edit>): ReadonlyArray<Fejl> => {
  const read = laesDelaftale(med(...edits))
  return Result.isFailure(read) ? read.failure : []
}

/** The place of a criterion or commitment in the file. */
export const sted = (id: string): string => {
  const { forpligtelser, kriterier } = viborg()
  const at = kriterier.findIndex((kriterium) => kriterium.id === id)
  return at >= 0 ? `kriterier[${at}]` : `forpligtelser[${forpligtelser.findIndex((p) => p.id === id)}]`
}
