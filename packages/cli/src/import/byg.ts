/** From the cells of a row to a registration: fields in the order of the schema, held against it. */

import {
  decodeEvent,
  type Haendelsesafbildning,
  kanMangle,
  type Registrering,
  type Registreringstype,
  registreringer,
  vaerdiAf
} from "@delaftale/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Art, felterI } from "./filart.ts"
import type { Celler, Gemt } from "./Gemt.ts"

type Json = string | number | boolean | null | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** Where a registration came from, and why it came late. */
export interface Herkomst {
  readonly kilde: { readonly fil: string; readonly linje: number }
  readonly efteranmeldt?: { readonly begrundelse: string }
}

/** Why the cells make no registration, in the words of its schema, and the field that they do not fit where it is one. */
export interface Uegnet {
  readonly grund: string
  readonly felt?: string
}

/** The registration, or what is wrong with it in the words of its schema. */
export const byg = (
  { filart: { samling } }: Art,
  haendelse: Haendelsesafbildning,
  raekker: ReadonlyArray<Celler>,
  herkomst: Herkomst
): Result.Result<Registrering, Uegnet> => {
  const felter = new Map<string, Gemt | Json>()
  for (const { fast, felt, kolonne } of haendelse.felter) {
    const gemt = fast ?? (kolonne === undefined ? undefined : raekker[0]!.get(kolonne))
    if (gemt !== undefined) felter.set(felt, gemt)
  }
  if (samling !== undefined)
    felter.set(
      samling.felt,
      raekker.map((celler) => elementet(samling.element, celler))
    )
  for (const [felt, vaerdi] of Object.entries(herkomst)) felter.set(felt, vaerdi)
  return afkod(haendelse.type, felter)
}

const elementet = (
  element: ReadonlyArray<{ readonly felt: string; readonly kolonne: string }>,
  celler: Celler
): { readonly [key: string]: Gemt } =>
  Object.fromEntries(
    element.flatMap(({ felt, kolonne }) => (celler.has(kolonne) ? [[felt, celler.get(kolonne)!]] : []))
  )

/** The same registration, without its source, with one field changed; `undefined` takes the field away. */
export const medFelt = (
  registrering: Registrering,
  felt: string,
  gemt: Gemt | Json | undefined
): Result.Result<Registrering, Uegnet> => {
  const { _tag, ...vaerdi } = vaerdiAf(registrering)
  const felter = new Map<string, Gemt | Json>(Object.entries(vaerdi))
  if (gemt === undefined) felter.delete(felt)
  else felter.set(felt, gemt)
  return afkod(_tag, felter)
}

/** With the list changed where a gathered row is: the elements whose key field holds `noegle`. */
export const medElement = (
  art: Art,
  registrering: Registrering,
  noegle: Gemt,
  nyt: Celler | undefined
): Result.Result<Registrering, Uegnet> => {
  const samling = art.filart.samling!
  const noeglefelt = samling.element.find(({ kolonne }) => kolonne === samling.noegle)!.felt
  const liste = felterI(registrering)[samling.felt] as ReadonlyArray<{ readonly [key: string]: Gemt }>
  const element = nyt === undefined ? [] : [elementet(samling.element, nyt)]
  const findes = liste.some((led) => led[noeglefelt] === noegle)
  const ny = findes ? liste.flatMap((led) => (led[noeglefelt] === noegle ? element : [led])) : [...liste, ...element]
  return medFelt(registrering, samling.felt, ny as Json)
}

type Felt = { readonly ast: { readonly _tag: string } }
const skema = (type: Registreringstype): Readonly<Record<string, Felt | undefined>> => registreringer[type].fields

const afkod = (
  type: Registreringstype,
  felter: ReadonlyMap<string, Gemt | Json>
): Result.Result<Registrering, Uegnet> => {
  const ukendt = [...felter.keys()].find((felt) => skema(type)[felt] === undefined)
  if (ukendt !== undefined) return Result.fail({ grund: `${type} has no field "${ukendt}"`, felt: ukendt })
  const data: Record<string, Json> = {}
  for (const [felt, schema] of Object.entries(skema(type))) {
    const vaerdi = felter.get(felt)
    if (vaerdi !== undefined && schema !== undefined) data[felt] = tilpas(vaerdi as Json, schema.ast._tag)
  }
  const afkodet = decodeEvent({ type, v: 1, data })
  if (Result.isSuccess(afkodet)) return Result.succeed(afkodet.success as Registrering)
  const felt = uegnetFelt(type, data)
  return Result.fail({ grund: afkodet.failure.message, ...(felt === undefined ? {} : { felt }) })
}

/** The first field that is missing, or holds what it cannot hold. */
const uegnetFelt = (type: Registreringstype, data: Readonly<Record<string, Json>>): string | undefined =>
  Object.entries(registreringer[type].fields).find(([felt, schema]) =>
    data[felt] === undefined ? !kanMangle(type, felt) : !Schema.is(schema)(data[felt])
  )?.[0]

/** A count may stand as the text of a figure, and one area where several may be named. */
const tilpas = (vaerdi: Json, ast: string): Json => {
  if (typeof vaerdi === "number" && ast === "String") return String(vaerdi)
  return typeof vaerdi === "string" && ast === "Arrays" ? [vaerdi] : vaerdi
}
