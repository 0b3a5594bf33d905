/** The OpenAPI 3.1 document, made of the routes: what they read by and what they answer is what it says. */
import * as Schema from "effect/Schema"
import type { Indhold, Rute } from "./Rute.ts"
import * as Skemaer from "./skemaer.ts"

type Json = { readonly [key: string]: unknown }

const henvis = (navn: string): Json => ({ $ref: `#/components/schemas/${navn}` })

/** The parts of a schema that have a name of their own stand beside it. */
const komponenter = (navn: string, skema: Indhold["skema"]): Json => {
  if (typeof skema === "function" && !Schema.isSchema(skema)) {
    const { $defs, $schema: _, ...resten } = skema() as Json & { readonly $defs: Json }
    return rettet({ ...$defs, [navn]: resten })
  }
  const { definitions, schema } = Schema.toJsonSchemaDocument(skema as Schema.Top, { onExcessProperty: "error" })
  return rettet({ ...definitions, [navn]: schema })
}

const rettet = (json: Json): Json => JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'))

/** Each field of a question is a parameter. */
const parametre = ({ spoergsmaal, sti }: Rute): ReadonlyArray<Json> => {
  const sted = sti.includes("{log}")
    ? [{ name: "log", in: "path", required: true, schema: { type: "string", pattern: "^[a-z0-9][a-z0-9-]{0,62}$" } }]
    : []
  if (spoergsmaal === undefined) return sted
  const { properties, required = [] } = Schema.toJsonSchemaDocument(spoergsmaal).schema as {
    readonly properties: Json
    readonly required?: ReadonlyArray<string>
  }
  const felter = Object.entries(rettet(properties))
  return [
    ...sted,
    ...felter.map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }))
  ]
}

const noegle: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  schema: { type: "string", minLength: 1, maxLength: 200 }
}

const svarene = ({ problemer, svar }: Rute): Json => ({
  ...Object.fromEntries(
    Object.entries(svar).map(([status, { navn, om }]) => [
      status,
      { description: om, content: { "application/json": { schema: henvis(navn) } } }
    ])
  ),
  ...Object.fromEntries(
    problemer.map((status) => [
      String(status),
      { description: "Not done", content: { "application/problem+json": { schema: henvis("Problem") } } }
    ])
  )
})

const operationen = (rute: Rute): Json => ({
  operationId: rute.navn,
  summary: rute.om,
  parameters: [...parametre(rute), ...(rute.metode === "post" ? [noegle] : [])],
  ...(rute.krop === undefined
    ? {}
    : { requestBody: { required: true, content: { "application/json": { schema: henvis(kropnavn(rute)) } } } }),
  responses: svarene(rute)
})

const kropnavn = ({ navn }: Rute): string => `${navn[0]!.toUpperCase()}${navn.slice(1)}Krop`

/** Routes that are no table: the stream, and whether the service lives. */
const oevrige: Json = {
  "/logs/{log}/foelg": {
    get: {
      operationId: "foelg",
      summary: "Server-sent events: `status` with a Svarantal at once and whenever the log has grown.",
      parameters: [{ name: "log", in: "path", required: true, schema: { type: "string" } }],
      responses: {
        "200": { description: "The stream", content: { "text/event-stream": { schema: { type: "string" } } } },
        "400": { description: "Not done", content: { "application/problem+json": { schema: henvis("Problem") } } }
      }
    }
  },
  "/live": helbred("live", "Whether the process runs", ["200"]),
  "/ready": helbred("ready", "Whether it can do its work: the store answers, and it is not about to stop", [
    "200",
    "503"
  ])
}

function helbred(navn: string, om: string, koder: ReadonlyArray<string>): Json {
  const content = { "application/json": { schema: henvis("Helbred") } }
  return {
    get: {
      operationId: navn,
      summary: om,
      responses: Object.fromEntries(koder.map((kode) => [kode, { description: om, content }]))
    }
  }
}

export const openapi = (ruter: ReadonlyArray<Rute>): Json => ({
  openapi: "3.1.1",
  info: { title: "delaftale over HTTP", version: "1.0.0", description: "An example of embedding the library." },
  paths: {
    ...Object.fromEntries(ruter.map((rute) => [rute.sti, { [rute.metode]: operationen(rute) }])),
    ...oevrige
  },
  components: {
    schemas: Object.assign(
      {},
      ...ruter.flatMap((rute) => [
        ...Object.values(rute.svar).map(({ navn, skema }) => komponenter(navn, skema)),
        ...(rute.krop === undefined ? [] : [komponenter(kropnavn(rute), rute.krop)]),
        ...(rute.spoergsmaal === undefined ? [] : [Schema.toJsonSchemaDocument(rute.spoergsmaal).definitions])
      ]),
      komponenter("Problem", Skemaer.Problem),
      komponenter("Helbred", Skemaer.Helbred),
      komponenter("Svarantal", Skemaer.Svarantal)
    )
  }
})
