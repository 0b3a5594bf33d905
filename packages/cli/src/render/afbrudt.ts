/** Torn is not corrupt: nothing that was ever acknowledged is in it. */
import { type Sprog, tekst } from "../Sprog.ts"

export const afbrudt = (bytes: number, lang: Sprog): string =>
  tekst(
    lang,
    `Efter den står ${bytes} byte af en skrivning, der blev afbrudt eller er i gang. De hører ikke til loggen;\n"delaftale repair" flytter dem, når ingen skriver.`,
    `After it stand ${bytes} bytes of a write that was broken off or is under way. They are no part of the log;\n"delaftale repair" moves them away when nobody writes.`
  )
