/** The agreement of the example and its files, as they lie in the repository. */
import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { Delaftale, type Grundlag, ingenAftale, type Oensket, opslag } from "@delaftale/core"
import * as Schema from "effect/Schema"
import type { Indlaest } from "../../src/import/Indlaest.ts"
import type { Kildefil } from "../../src/import/indhold.ts"
import { type Indlaesningsvalg, laesFil } from "../../src/import/laesFil.ts"
import { vaelgRaekkefoelge } from "../../src/import/raekkefoelge.ts"

const rod = resolve(import.meta.dirname, "../../../../examples/viborg")

export const laes = (sti: string): Uint8Array => readFileSync(resolve(rod, sti))

export const delaftale: Delaftale = Schema.decodeUnknownSync(Delaftale)(
  JSON.parse(new TextDecoder().decode(laes("delaftale.json")))
)

/** A log with nothing but the agreement, at position 1. */
export const tom: Grundlag = { aftale: { ...ingenAftale, delaftale }, opslag: opslag(), naeste: 2 }

export const mappe = (sti: string): ReadonlyArray<Kildefil> =>
  readdirSync(resolve(rod, sti)).map((navn) => ({ navn, bytes: laes(`${sti}/${navn}`) }))

export const fil = (navn: string, tekst: string): Kildefil => ({ navn, bytes: new TextEncoder().encode(tekst) })

/** What the next file is held against when these events are in. */
const medOptaget = (grundlag: Grundlag, oenskede: ReadonlyArray<Oensket>): Grundlag => {
  const log = opslag(grundlag.opslag)
  for (const [nummer, oensket] of oenskede.entries()) {
    log.tilfoej({ ...oensket, position: grundlag.naeste + nummer, at: "" }, grundlag.naeste)
  }
  return { ...grundlag, opslag: log, naeste: grundlag.naeste + oenskede.length }
}

/** Reads the files in order, each with what the ones before it added. */
export const indlaes = (
  filer: ReadonlyArray<Kildefil>,
  grundlag: Grundlag = tom,
  valg: Indlaesningsvalg = { springFejlOver: false }
): { readonly grundlag: Grundlag; readonly indlaeste: ReadonlyArray<Indlaest> } => {
  const indlaeste: Array<Indlaest> = []
  let nu = grundlag
  for (const en of vaelgRaekkefoelge(filer, delaftale)) {
    const indlaest = laesFil(en, nu, valg)
    indlaeste.push(indlaest)
    nu = medOptaget(nu, indlaest.oenskede)
  }
  return { grundlag: nu, indlaeste }
}
