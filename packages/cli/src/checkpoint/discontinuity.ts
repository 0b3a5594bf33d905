/** What to say where the log of today is not the one that was signed, grown since. */
import type { Checkpoint, Continuation, Head } from "@delaftale/core"
import { Nej } from "../Brugsfejl.ts"

/** Nothing, where it is. */
export const discontinuity = (
  found: Continuation,
  { log, position, seal }: Checkpoint,
  head: Head
): Nej | undefined => {
  switch (found) {
    case "continues":
      return undefined
    case "anotherLog":
      return new Nej({
        da: `Checkpointet er om loggen ${log}, ikke om ${head.log}.`,
        en: `The checkpoint is about the log ${log}, not about ${head.log}.`
      })
    case "notReached":
      return new Nej({
        da: `Loggen er kortere end det, der er underskrevet: den slutter ved position ${head.position}, og underskrevet er position ${position}. Der er skåret noget af.`,
        en: `The log is shorter than what was signed: it ends at position ${head.position}, and position ${position} was signed. Something was cut off.`
      })
    case "insideBatch":
      return new Nej({
        da: `Loggen er ikke den, der er underskrevet: ved position ${position} slutter intet bundt. Den er skrevet om siden.`,
        en: `The log is not the one that was signed: no batch ends at position ${position}. It was written anew since.`
      })
    case "anotherSeal":
      return new Nej({
        da: `Loggen er ikke den, der er underskrevet: ved position ${position} står et andet segl end ${seal}. Den er skrevet om siden.`,
        en: `The log is not the one that was signed: at position ${position} stands another seal than ${seal}. It was written anew since.`
      })
  }
}
