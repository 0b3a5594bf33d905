/** A JSON Schema with what each field is for: the words of its kind, else of its place, else of its name. */
import { filerne } from "./beskrivelser/filerne.ts"
import { maalingen } from "./beskrivelser/maalingen.ts"
import { rammen } from "./beskrivelser/rammen.ts"

type Beskrivelse = readonly [da: string, en: string]

export const beskrivelser: Readonly<Record<string, Beskrivelse>> = { ...rammen, ...maalingen, ...filerne }

interface Objekt {
  readonly [noegle: string]: unknown
}

const erObjekt = (json: unknown): json is Objekt => typeof json === "object" && json !== null && !Array.isArray(json)

/** The kind that an alternative is of, where it is of one. */
const slagsI = (felter: Objekt): string | undefined => {
  const slags = felter["slags"]
  const ene =
    erObjekt(slags) && Array.isArray(slags["enum"]) && slags["enum"].length === 1 ? slags["enum"][0] : undefined
  return typeof ene === "string" ? ene : undefined
}

/** The key of the words that fit best. */
export const noeglen = (felt: string, sted: string, slags: string | undefined): string | undefined =>
  [...(slags === undefined ? [] : [`${slags}.${felt}`]), `${sted}.${felt}`, felt].find((noegle) =>
    Object.hasOwn(beskrivelser, noegle)
  )

const medBeskrivelse = (felt: string, sted: string, slags: string | undefined, skema: unknown): unknown => {
  const noegle = noeglen(felt, sted, slags)
  const inde = beskrevet(skema, felt)
  return noegle === undefined || !erObjekt(inde) ? inde : { ...inde, description: beskrivelser[noegle]!.join(" / ") }
}

/** `sted`: the field that this stands under; the whole is "aftalen". */
export const beskrevet = (json: unknown, sted = "aftalen"): unknown => {
  if (Array.isArray(json)) return json.map((led) => beskrevet(led, sted))
  if (!erObjekt(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([noegle, vaerdi]) => {
      if (noegle !== "properties" || !erObjekt(vaerdi)) return [noegle, beskrevet(vaerdi, sted)]
      const slags = slagsI(vaerdi)
      return [
        noegle,
        Object.fromEntries(
          Object.entries(vaerdi).map(([felt, skema]) => [felt, medBeskrivelse(felt, sted, slags, skema)])
        )
      ]
    })
  )
}
