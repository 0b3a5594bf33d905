/** Writes the `data` of an event in its one spelling, and refuses whatever would not come back as it went in. */
import * as Result from "effect/Result"
import { type EventFault, type InvalidEventCode, shown } from "./InvalidEvent.ts"
import { isWellFormed } from "./isWellFormed.ts"
import { maxDepth } from "./limits.ts"

/** The text of `data`, exactly as `JSON.stringify` spells it. Each value is read once; `toJSON` is never called. */
export const writeData = (data: unknown): Result.Result<string, EventFault> => {
  const writer: Writer = { path: ["data"], fault: undefined }
  const text = write(writer, data, 2)
  return writer.fault === undefined ? Result.succeed(text) : Result.fail(writer.fault)
}

/** A key of `data`: a lower-case ASCII letter, then letters and digits; so none is integer-like or `__proto__`. */
export const isKey = (key: string): boolean => {
  const first = key.charCodeAt(0)
  if (!(first >= 97 && first <= 122)) return false
  for (let i = 1; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    if (!((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57))) return false
  }
  return true
}

/** A number of `data`: whole, within ±(2^53 − 1), and not −0. */
export const isWhole = (value: number): boolean => Number.isSafeInteger(value) && !Object.is(value, -0)

interface Writer {
  readonly path: Array<string | number>
  fault: EventFault | undefined
}

const write = (writer: Writer, value: unknown, depth: number): string => {
  switch (typeof value) {
    case "string":
      return writeText(writer, value)
    case "boolean":
      return value ? "true" : "false"
    case "number":
      return isWhole(value) ? String(value) : refuse(writer, "number", shown(value), numberAdvice)
    case "undefined":
      return refuse(writer, "undefined", "undefined", "leave the key out")
    case "object":
      if (value === null) return refuse(writer, "null", "null", "leave the key out")
      if (depth > maxDepth) return refuse(writer, "depth", "nested too deep", `nest at most ${maxDepth} deep`)
      return Array.isArray(value) ? writeArray(writer, value, depth) : writeObject(writer, value, depth)
    default:
      return refuse(writer, "kind", `a ${typeof value}`, "give text, a whole number, a boolean, an array or an object")
  }
}

const numberAdvice = 'give a whole number within ±(2^53 − 1), or the exact decimal as a string such as "26.9"'

const writeArray = (writer: Writer, value: ReadonlyArray<unknown>, depth: number): string => {
  if (Reflect.ownKeys(value).length > value.length + 1) {
    return refuse(writer, "kind", "an array with keys of its own", "give a plain array")
  }
  let text = "["
  for (let i = 0; i < value.length && writer.fault === undefined; i++) {
    writer.path.push(i)
    text += (i === 0 ? "" : ",") + write(writer, value[i], depth + 1)
    writer.path.pop()
  }
  return `${text}]`
}

const writeObject = (writer: Writer, value: object, depth: number): string => {
  if (!isPlain(value)) return refuse(writer, "kind", "an object with a class", "give a plain object")
  let text = "{"
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key !== "string" || !isKey(key)) {
      return refuse(writer, "key", `an object with the key ${shown(String(key))}`, keyAdvice)
    }
    writer.path.push(key)
    const comma = text.length === 1 ? "" : ","
    text += `${comma}"${key}":${write(writer, Reflect.get(value, key), depth + 1)}`
    writer.path.pop()
    if (writer.fault !== undefined) return ""
  }
  return `${text}}`
}

const keyAdvice =
  "write keys as a-z first, then letters and digits; what outside words name goes into an array of pairs"

/** Also true of plain objects from another realm (a worker, a frame), whose Object.prototype is not ours. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const writeText = (writer: Writer, text: string): string => {
  if (!unusual.test(text)) return `"${text}"`
  if (text.includes("\0")) return refuse(writer, "nul", "text with a NUL character", "take the NUL out")
  if (!isWellFormed(text)) {
    return refuse(writer, "surrogate", "text with half a surrogate pair", "give well-formed Unicode")
  }
  return JSON.stringify(text)
}

/** What needs an escape or a second look: quote, backslash, controls, any surrogate. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
const unusual = /["\\\u0000-\u001f\ud800-\udfff]/

const refuse = (writer: Writer, code: InvalidEventCode, found: string, advice: string): string => {
  writer.fault ??= { code, path: spelled(writer.path), found, advice }
  return ""
}

const spelled = (path: ReadonlyArray<string | number>): string =>
  path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("")
