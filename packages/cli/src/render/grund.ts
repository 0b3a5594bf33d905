/** Why a log has no verdicts, on one line of a table. */
import type { Uvurderet } from "../all/Lograekke.ts"
import { sagt } from "../fejlbesked.ts"
import { udenStyring } from "../import/visbar.ts"
import type { Sprog } from "../Sprog.ts"

export const grund = ({ besked }: Uvurderet, lang: Sprog): string =>
  udenStyring(sagt(besked, lang)).replace(/\s+/g, " ").trim()
