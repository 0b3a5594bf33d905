/** Events written by hand, as lines of JSON { type, by, kendt?, data }: read, every fault with its line and field. */
import { randomUUID } from "node:crypto"
import { forslag, LocalDate, lignerCpr, type Oensket, pligter, registreringer } from "@delaftale/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Anmaerkning } from "../import/Indlaest.ts"
import { visbar } from "../import/visbar.ts"

/** What can be registered: never the agreement itself, and corrections have verbs of their own. */
const typer: { readonly [type: string]: { readonly fields: object } & Schema.Codec<unknown, unknown> } = {
  ...registreringer,
  ...pligter
}

const Linje = Schema.Struct({
  type: Schema.NonEmptyString,
  by: Schema.NonEmptyString,
  kendt: Schema.optionalKey(LocalDate.LocalDate),
  data: Schema.Record(Schema.String, Schema.Json)
})

export interface Laest {
  readonly oenskede: ReadonlyArray<Oensket>
  /** The line of each of them; 1 is the first. */
  readonly linjer: ReadonlyArray<number>
}

/** All of them, or every fault. Lines without a sign are passed over. */
export const laesHaendelser = (tekst: string): Result.Result<Laest, ReadonlyArray<Anmaerkning>> => {
  const oenskede: Array<Oensket> = []
  const linjer: Array<number> = []
  const fejl: Array<Anmaerkning> = []
  for (const [nummer, raa] of tekst
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    if (raa.trim() === "") continue
    const laest = laesLinje(raa)
    if (Result.isFailure(laest)) {
      fejl.push(...laest.failure.map((en) => ({ raekke: null, linje: nummer + 1, felt: null, ...en })))
      continue
    }
    oenskede.push(laest.success)
    linjer.push(nummer + 1)
  }
  if (fejl.length > 0) return Result.fail(fejl)
  return oenskede.length === 0
    ? Result.fail([{ raekke: null, linje: null, felt: null, kode: "ingenLinjer" }])
    : Result.succeed({ oenskede, linjer })
}

type Fejl = Pick<Anmaerkning, "kode"> & Partial<Anmaerkning>

/** The event of one line, under an id of its own. */
export const laesLinje = (raa: string): Result.Result<Oensket, ReadonlyArray<Fejl>> => {
  const json = Result.try((): unknown => JSON.parse(raa))
  if (Result.isFailure(json)) return Result.fail([{ kode: "ikkeJson" }])
  const linje = laes(Linje, json.success, [])
  if (Result.isFailure(linje)) return Result.fail(linje.failure)
  const { by, data, kendt, type } = linje.success
  const schema = Object.hasOwn(typer, type) ? typer[type] : undefined
  if (schema === undefined) return Result.fail([ukendtType(type)])
  return Result.map(laes(schema, data, ["data"]), (felter) => ({
    id: randomUUID(),
    by,
    ...(kendt === undefined ? {} : { kendt }),
    event: { _tag: type, ...(felter as object) } as Oensket["event"]
  }))
}

const ukendtType = (type: string): Fejl => {
  const naermest = forslag(type, Object.keys(typer))
  return {
    kode: "ukendtType",
    felt: "type",
    ...visbar(type),
    ...(naermest === undefined ? {} : { forslag: naermest }),
    kolonner: Object.keys(typer)
  }
}

const formatter = SchemaIssue.makeFormatterStandardSchemaV1()

const laes = <A>(
  schema: Schema.Codec<A, unknown> & { readonly fields: object },
  json: unknown,
  under: ReadonlyArray<string>
): Result.Result<A, ReadonlyArray<Fejl>> => {
  const laest = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })(json)
  if (Result.isSuccess(laest)) return Result.succeed(laest.success)
  const { issues } = formatter(laest.failure.issue)
  return Result.fail(
    issues.map(({ message, path }) => {
      const felt = [...under, ...(path ?? [])].map(String).join(".")
      return { ...sagt(message, Object.keys(schema.fields)), felt: felt === "" || lignerCpr(felt) ? null : felt }
    })
  )
}

/** What the schema says of a field, as a code: it is not there, should not be there, or holds something else. */
const sagt = (message: string, felter: ReadonlyArray<string>): Fejl => {
  if (message === "Missing key") return { kode: "feltMangler" }
  if (message === "Expected no excess property") return { kode: "ukendtFelt", kolonner: felter }
  return { kode: "feltPasserIkke", forslag: message.replace(/^Expected /, "") }
}
