/** A client that holds every answer against the service's own OpenAPI document: status, media type and body. */
import Ajv2020 from "ajv/dist/2020.js"
import { expect } from "vitest"

interface Svar {
  readonly status: number
  readonly krop: Readonly<Record<string, unknown>>
  readonly hoveder: Headers
}

export interface Klient {
  readonly get: (sti: string) => Promise<Svar>
  readonly post: (sti: string, krop: unknown, hoveder?: Readonly<Record<string, string>>) => Promise<Svar>
}

interface Dokument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

export const klientFor = async (url: string): Promise<Klient> => {
  const dokument = (await (await fetch(`${url}/openapi.json`)).json()) as Dokument
  const ajv = new Ajv2020.default({ strict: false, allErrors: true, validateFormats: false })
  ajv.addSchema({ $id: "https://eksempel.dk/openapi.json", ...dokument })

  const hold = async (metode: string, sti: string, svar: Response): Promise<Svar> => {
    const rute = Object.keys(dokument.paths).find((en) => passer(en, sti))
    if (rute === undefined) throw new Error(`${sti} is no path of the document`)
    const type = svar.headers.get("content-type")?.split(";")[0] ?? ""
    const pointer = ["paths", rute, metode, "responses", String(svar.status), "content", type, "schema"]
    const $ref = `https://eksempel.dk/openapi.json#/${pointer.map(escaped).join("/")}`
    const krop = (await svar.json()) as Svar["krop"]
    const gyldig = ajv.compile({ $ref })
    expect([metode, sti, svar.status, gyldig(krop), gyldig.errors]).toEqual([metode, sti, svar.status, true, null])
    return { status: svar.status, krop, hoveder: svar.headers }
  }
  return {
    get: async (sti) => hold("get", sti, await fetch(`${url}${sti}`)),
    post: async (sti, krop, hoveder = {}) =>
      hold(
        "post",
        sti,
        await fetch(`${url}${sti}`, {
          method: "POST",
          headers: { "content-type": "application/json", ...hoveder },
          body: typeof krop === "string" ? krop : JSON.stringify(krop)
        })
      )
  }
}

const passer = (rute: string, sti: string): boolean =>
  new RegExp(`^${rute.replace(/\{\w+\}/g, "[^/]+")}$`).test(sti.split("?")[0] ?? "")

const escaped = (del: string): string => encodeURIComponent(del.replaceAll("~", "~0").replaceAll("/", "~1"))
