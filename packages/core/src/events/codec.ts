/** The only door between stored JSON and events: type, version and data on one side, a tagged value on the other. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { aarsgang } from "./Aarsgang.ts"
import { aftale } from "./Aftale.ts"
import { beslutninger } from "./Beslutning.ts"
import type { DelaftaleEvent } from "./DelaftaleEvent.ts"
import { fortrydelser } from "./Fortrydelse.ts"
import { pligter } from "./Pligt.ts"
import { type Registrering, registreringer, typeAf } from "./Registrering.ts"
import { rettelser } from "./Rettelse.ts"
import { type Shape, shapeOf, shapeWith } from "./shape.ts"

/** Why stored JSON is no event: `kode` is stable; `message` names the path and what was expected. */
export interface Ulaeselig {
  readonly kode: "ukendtType" | "ukendtVersion" | "ugyldigtIndhold"
  readonly message: string
}

/** An event as it is stored: type, version and data. */
export interface StoredEvent {
  readonly type: string
  readonly v: number
  readonly data: { readonly [key: string]: Schema.Json }
}

const schemas: { readonly [type: string]: Schema.Codec<unknown, unknown> } = {
  ...registreringer,
  ...pligter,
  ...rettelser,
  ...aftale,
  ...fortrydelser,
  ...beslutninger,
  ...aarsgang
}
const strict = { errors: "all", onExcessProperty: "error" } as const

const values = new Map<string, Shape>(Object.entries(registreringer).map(([type, schema]) => [type, shapeOf(schema)]))

/** Whether it is the value of a registration, as a correction holds it. */
const isVaerdi = (json: unknown): boolean =>
  typeof json === "object" && json !== null && !Array.isArray(json) && values.get(typeAf(json))!(json)

const parts = { foer: isVaerdi, efter: isVaerdi }
const shapes = new Map<string, Shape>([
  ...values,
  ...Object.entries(pligter).map(([type, schema]) => [type, shapeOf(schema)] as const),
  ["ImportGennemfoert", shapeOf(aftale.ImportGennemfoert)],
  ["ImportFortrudt", shapeOf(fortrydelser.ImportFortrudt)],
  ["RegistreringRettet", shapeWith(rettelser.RegistreringRettet, parts)],
  ["RegistreringAnnulleret", shapeWith(rettelser.RegistreringAnnulleret, parts)]
])

const refuse = (kode: Ulaeselig["kode"], message: string): Result.Result<never, Ulaeselig> =>
  Result.fail({ kode, message })

/** What has the shape of its type becomes the event itself, and the values of a correction registrations. */
const tagged = (type: string, data: Values & { _tag?: string }): DelaftaleEvent => {
  if (type === "RegistreringRettet" || type === "RegistreringAnnulleret") {
    if (data.foer !== undefined) tagged(typeAf(data.foer), data.foer)
    if (data.efter !== undefined) tagged(typeAf(data.efter), data.efter)
  }
  data._tag = type
  return data as DelaftaleEvent
}

/** The keys of a correction under which a registration stands. */
interface Values {
  readonly foer?: object
  readonly efter?: object
}

/** What is wrong with data that has not the shape of its type: by the schema, where that has something to say. */
const misshapen = (type: string, data: StoredEvent["data"]) => {
  const decoded = Schema.decodeUnknownResult(schemas[type]!, strict)(data)
  if (Result.isFailure(decoded)) return refuse("ugyldigtIndhold", `${type}: ${decoded.failure.message}`)
  const key = Object.keys(parts).find((part) => part in data && !isVaerdi(data[part]))
  if (key !== undefined) return refuse("ugyldigtIndhold", `${type}: "${key}" is not the value of a registration`)
  return refuse("ugyldigtIndhold", `${type}: the keys stand in another order than the format gives`)
}

/** An event whose schema has more than a shape, or that is rare: decoded by it, and written back to compare the order. */
const decodeWhole = (type: string, data: StoredEvent["data"]) => {
  const decoded = Schema.decodeUnknownResult(schemas[type]!, strict)(data)
  if (Result.isFailure(decoded)) return misshapen(type, data)
  const again = Schema.encodeUnknownSync(schemas[type]!)(decoded.success)
  return JSON.stringify(again) === JSON.stringify(data) ? Result.succeed(tagged(type, data)) : misshapen(type, data)
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
  return shape === undefined ? decodeWhole(type, data) : misshapen(type, data)
}

/** Without the tag, in the order of the schema; a field that the schema does not know is an error, never dropped. */
const stored = (type: string, { _tag: _, ...fields }: { readonly _tag: string }): Schema.Json =>
  Schema.encodeUnknownSync(schemas[type]!)(fields, { onExcessProperty: "error" }) as Schema.Json

const storedValue = (value: Registrering): Schema.Json => stored(value._tag, value)

/** Keys in the order of the schema, absent where there is nothing to say. Throws on a value that is no event. */
export const encode = (event: DelaftaleEvent): StoredEvent => {
  const { _tag: type } = event
  const plain =
    type === "RegistreringRettet"
      ? { ...event, foer: storedValue(event.foer), efter: storedValue(event.efter) }
      : type === "RegistreringAnnulleret"
        ? { ...event, foer: storedValue(event.foer) }
        : event
  return { type, v: 1, data: stored(type, plain) as StoredEvent["data"] }
}

/** For a value that only its maker calls an event: what a log could not hold is refused, with the reason. */
export const encodeUnknown = (event: unknown): Result.Result<StoredEvent, Ulaeselig> => {
  const type = typeof event === "object" && event !== null && "_tag" in event ? event._tag : undefined
  if (typeof type !== "string" || !Object.hasOwn(schemas, type)) {
    return refuse("ukendtType", `${JSON.stringify(type) ?? "undefined"} is not the _tag of an event`)
  }
  const written = Result.try(() => encode(event as DelaftaleEvent))
  if (Result.isFailure(written)) return refuse("ugyldigtIndhold", `${type}: ${reason(written.failure)}`)
  const read = decode(JSON.parse(JSON.stringify(written.success)))
  return Result.isFailure(read) ? Result.fail(read.failure) : Result.succeed(written.success)
}

/** An encoder throws a plain error whose cause says where and what. */
const reason = (error: unknown): string =>
  error instanceof Error && error.cause !== undefined ? String(error.cause) : String(error)
