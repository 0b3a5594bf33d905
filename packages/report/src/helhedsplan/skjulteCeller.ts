/** Which figures of a plan are left out, so that no small count of persons is told by them or by what they add up to. */
import type { Plancelle, Plantal } from "@delaftale/core"
import type { Antal, Sum } from "../undertryk/Antal.ts"
import { erLille, skjul } from "../undertryk/skjul.ts"
import type { Mindsteantal } from "../undertryk/undertryk.ts"

/** Whether what is counted are persons, or what each is one person's. */
const taellerPersoner = ({ tal: { enhed } }: Plantal): boolean => enhed !== "antal"

export const cellenavn = ({ omraade = "", projektaar = "" }: Pick<Plancelle, "omraade" | "projektaar">): string =>
  `${projektaar}|${omraade}`

/** Both ends of a range are told, so each of them is looked at by itself; what hides one of them hides the figure. */
export const skjulteCeller = (plantal: Plantal, mindsteantal: Mindsteantal): ReadonlySet<string> => {
  const skjulte = new Set<string>()
  if (!taellerPersoner(plantal)) return skjulte
  for (const ende of ["mindst", "hoejst"] as const) {
    for (const navn of skjultI(plantal, ende, { mindsteantal, skjulte })) skjulte.add(navn)
  }
  return skjulte
}

const skjultI = (
  { celler }: Plantal,
  ende: "mindst" | "hoejst",
  { mindsteantal, skjulte }: { readonly mindsteantal: number; readonly skjulte: ReadonlySet<string> }
): ReadonlySet<string> => {
  const antal = new Map<string, Antal>()
  for (const celle of celler) {
    const tal = celle.vaerdi?.[ende]
    const navn = cellenavn(celle)
    if (tal !== undefined && tal.naevner === 1n)
      antal.set(navn, { antal: Number(tal.taeller), vises: !skjulte.has(navn) })
  }
  return skjul(antal, summerne(celler, antal), mindsteantal).skjulte
}

/** What a reader can add up: areas to all, and years to the whole period; only where they do add up. */
const summerne = (celler: ReadonlyArray<Plancelle>, antal: ReadonlyMap<string, Antal>): ReadonlyArray<Sum> => {
  const omraader = [...new Set(celler.flatMap(({ omraade }) => omraade ?? []))]
  const aar = [...new Set(celler.flatMap(({ projektaar }) => projektaar ?? []))]
  const mulige = [
    ...["", ...aar].map((projektaar) => ({
      ialt: cellenavn({ projektaar }),
      led: omraader.map((omraade) => cellenavn({ omraade, projektaar }))
    })),
    ...["", ...omraader].map((omraade) => ({
      ialt: cellenavn({ omraade }),
      led: aar.map((projektaar) => cellenavn({ omraade, projektaar }))
    }))
  ].map(({ ialt, led }) => ({ ialt, led: led.filter((en) => antal.has(en)) }))
  return mulige.filter(({ ialt, led }) => {
    const samlet = antal.get(ialt)?.antal
    return (
      samlet !== undefined && led.length > 0 && samlet === led.reduce((sum, en) => sum + (antal.get(en)?.antal ?? 0), 0)
    )
  })
}

/** A small count of things that are persons' is not told either: "færre end 3". */
export const antalAf = (plantal: Plantal, antal: number, mindsteantal: Mindsteantal): number | undefined =>
  taellerPersoner(plantal) && erLille(antal, mindsteantal) ? undefined : antal
