/** The only door between stored JSON and events: type, version and data on one side, a tagged value on the other. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { aftale } from "./Aftale.ts"
import type { DelaftaleEvent } from "./DelaftaleEvent.ts"
import { type Registrering, registreringer, typeAf } from "./Registrering.ts"
import { rettelser } from "./Rettelse.ts"
import { type Shape, shapeOf } from "./shape.ts"

/** Why stored JSON is no event: `kode` is stable; `message` names the path and what was expected. */
export interface Ulaeselig {
  readonly kode: "ukendtType" | "ukendtVersion" | "ugyldigtIndhold"
  readonly message: string
}

export interface StoredEvent {
  readonly type: string
  readonly v: number
  readonly data: { readonly [key: string]: Schema.Json }
}

const hot = { ...registreringer, ...rettelser, ImportGennemfoert: aftale.ImportGennemfoert }
const schemas: { readonly [type: string]: Schema.Codec<unknown, unknown> } = { ...hot, ...aftale }

const strict = { errors: "all", onExcessProperty: "error" } as const
const values = new Map<string, Shape>(Object.entries(registreringer).map(([type, schema]) => [type, shapeOf(schema)]))
const shapes = new Map<string, Shape>([...values, ["ImportGennemfoert", shapeOf(aftale.ImportGennemfoert)] as const])

const refuse = (kode: Ulaeselig["kode"], message: string): Result.Result<never, Ulaeselig> =>
  Result.fail({ kode, message })

/** The value of a correction as the registration it is. `undefined` where it is none. */
const somRegistrering = (json: unknown): Registrering | undefined => {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined
  const type = typeAf(json)
  return values.get(type)!(json) ? tagged(type, json) : undefined
}

const tagged = <A>(type: string, data: object): A => Object.assign(data, { _tag: type }) as A

const keysOfCorrection = {
  RegistreringRettet: ["position", "foer", "efter", "begrundelse", "kilde"],
  RegistreringAnnulleret: ["position", "foer", "begrundelse", "kilde"]
} as const

const decodeCorrection = (type: keyof typeof rettelser, data: StoredEvent["data"]) => {
  const decoded = Schema.decodeUnknownResult(rettelser[type] as Schema.Codec<object>, strict)(data)
  if (Result.isFailure(decoded)) return refuse("ugyldigtIndhold", `${type}: ${decoded.failure.message}`)
  const order = keysOfCorrection[type].filter((key) => key in data)
  if (Object.keys(data).join() !== order.join())
    return refuse("ugyldigtIndhold", `${type}: the keys stand in another order`)
  for (const key of ["foer", "efter"]) {
    if (key in data && somRegistrering(data[key]) === undefined) {
      return refuse("ugyldigtIndhold", `${type}: "${key}" is not the value of a registration`)
    }
  }
  return Result.succeed(tagged<DelaftaleEvent>(type, data))
}

/** Rare events whose schema has more than plain shapes: decoded by the schema, and written back to compare the order. */
const decodeWhole = (type: string, data: StoredEvent["data"]) => {
  const decoded = Schema.decodeUnknownResult(schemas[type]!, strict)(data)
  if (Result.isFailure(decoded)) return refuse("ugyldigtIndhold", `${type}: ${decoded.failure.message}`)
  const again = Schema.encodeUnknownSync(schemas[type]!)(decoded.success)
  if (JSON.stringify(again) !== JSON.stringify(data)) {
    return refuse("ugyldigtIndhold", `${type}: the keys stand in another order than the format gives`)
  }
  return Result.succeed(tagged<DelaftaleEvent>(type, data))
}

/** Takes the JSON over: `data` becomes the event itself. Every event of format 1 has version 1. */
export const decode = ({ data, type, v }: StoredEvent): Result.Result<DelaftaleEvent, Ulaeselig> => {
  const shape = shapes.get(type)
  if (shape !== undefined && v === 1 && shape(data)) return Result.succeed(tagged(type, data))
  if (!Object.hasOwn(schemas, type)) {
    return refuse("ukendtType", `the type "${type}" is not known to this version; a newer one may know it`)
  }
  if (v !== 1)
    return refuse("ukendtVersion", `${type} version ${v} is not known to this version; a newer one may know it`)
  return type === "RegistreringRettet" || type === "RegistreringAnnulleret"
    ? decodeCorrection(type, data)
    : decodeWhole(type, data)
}

const encodeValue = (value: Registrering) =>
  Schema.encodeUnknownSync(registreringer[value._tag] as Schema.Codec<unknown>)(value) as Schema.Json

/** Keys in the order of the schema, absent where there is nothing to say. Throws on a value that is no event. */
export const encode = (event: DelaftaleEvent): StoredEvent => {
  const { _tag: type } = event
  const plain =
    type === "RegistreringRettet"
      ? { ...event, foer: encodeValue(event.foer), efter: encodeValue(event.efter) }
      : type === "RegistreringAnnulleret"
        ? { ...event, foer: encodeValue(event.foer) }
        : event
  const data = Schema.encodeUnknownSync(schemas[type]!)(plain) as StoredEvent["data"]
  return { type, v: 1, data }
}
