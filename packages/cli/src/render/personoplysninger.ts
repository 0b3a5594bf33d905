/** What stands on everything that shows registrations one by one, and how to ask for them where they are left out. */
import * as Flag from "effect/cli/Flag"
import { type Sprog, tekst } from "../Sprog.ts"

export const medRaekker = Flag.Boolean("with-rows").pipe(
  Flag.withDefault(false),
  Flag.withDescription("Registreringerne enkeltvis: indeholder personoplysninger")
)

export const enkeltvis = (lang: Sprog): string =>
  tekst(
    lang,
    "Registreringer enkeltvis: indeholder personoplysninger.",
    "Single registrations: contains personal data."
  )

export const visEnkeltvis = (lang: Sprog): string =>
  tekst(
    lang,
    "Enkeltvis vises de med --with-rows; det indeholder personoplysninger.",
    "One by one they are shown with --with-rows; that contains personal data."
  )
