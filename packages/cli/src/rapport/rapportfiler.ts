/** The files of one report: HTML in one file, Markdown with its pictures beside it. */
import {
  type Blok,
  html,
  ingenBilleder,
  markdown,
  type Rapportgrundlag,
  type Rapportraekker,
  rapportdokument,
  rapportFor,
  tegnBilleder
} from "@delaftale/report"
import * as Effect from "effect/Effect"
import type { Sprog } from "../Sprog.ts"
import { motor } from "../version.ts"
import type { Rapportfil } from "./Rapportfil.ts"

/** "2018-19", or the whole period. */
export const filnavn = (projektaar: string | undefined, lang: Sprog): string =>
  projektaar === undefined
    ? lang === "da"
      ? "hele-perioden"
      : "whole-period"
    : projektaar.replaceAll(/[^0-9A-Za-z.-]/gu, "-")

export const rapportfiler = Effect.fn("rapportfiler")(function* (
  grundlag: Rapportgrundlag,
  raekker: Rapportraekker,
  projektaar: string | undefined,
  { billeder, lang }: { readonly billeder: boolean; readonly lang: Sprog }
) {
  const rapport = rapportFor(grundlag, raekker, { motor, ...(projektaar === undefined ? {} : { projektaar }) })
  const tegnet = billeder ? yield* Effect.promise(() => tegnBilleder(rapport, lang)) : ingenBilleder
  const dokument = rapportdokument(rapport, lang, tegnet)
  const navn = `statusrapport-${filnavn(projektaar, lang)}`
  const mappe = `${navn}-${lang === "da" ? "billeder" : "pictures"}`
  const svg = dokument.blokke.flatMap(
    (blok: Blok): ReadonlyArray<Rapportfil> =>
      blok._tag === "Figur" ? [{ sti: `${mappe}/${blok.billede.navn}.svg`, indhold: blok.billede.svg }] : []
  )
  return [
    { sti: `${navn}.html`, indhold: html(dokument) },
    { sti: `${navn}.md`, indhold: markdown(dokument, mappe) },
    ...svg
  ]
})
