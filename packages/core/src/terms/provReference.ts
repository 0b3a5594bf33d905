/** What a figure or a target is held against is in the agreement, and can be read where it is to be read. */
import type { Indikator } from "./Indikator.ts"
import { kendt } from "./Meld.ts"
import type { Proevning } from "./Proevning.ts"
import type { Reference } from "./Reference.ts"

/** A list has a number on any day, and so has a share of two; what is counted by year has none on a day before them. */
const kanLaesesPaaEnDag = (indikator: Indikator): boolean => {
  switch (indikator.slags) {
    case "bestand":
      return true
    case "andel":
      return (
        kanLaesesPaaEnDag(indikator.taeller) &&
        (indikator.naevner.slags === "fast" || kanLaesesPaaEnDag(indikator.naevner))
      )
    default:
      return false
  }
}

const maaltReference = (
  sti: string,
  { hvornaar }: Extract<Reference, { readonly slags: "maalt" }>,
  maalt: Indikator,
  { meld }: Proevning
): void => {
  if (hvornaar.slags === "undersoegelse") {
    if (maalt.slags !== "svarandel") meld(sti, "kun en svarandel kan måles i en undersøgelse")
    return
  }
  if ("gennemsnit" in maalt) meld(sti, "et gennemsnit over flere år kan ikke måles på en dag")
  else if (!kanLaesesPaaEnDag(maalt)) {
    const senere =
      "skriv udgangspunktet som aftalt, eller som fastsat, så det kan besluttes, når tallet kendes (decide baseline)"
    meld(sti, `${maalt.slags} kan ikke måles på en dag; ${senere}`)
  }
}

/** `maalt` is the indicator whose value is held against it. */
export const provReference = (sti: string, reference: Reference, maalt: Indikator, proevning: Proevning): void => {
  const { meld, navne } = proevning
  if (maalt.slags === "aendring") {
    meld(sti, "kravet til en ændring er en grænse; skriv Mindst, Hoejst eller Mellem")
    return
  }
  switch (reference.slags) {
    case "maalt":
      maaltReference(sti, reference, maalt, proevning)
      break
    case "benchmark":
      kendt(`${sti}.serie`, reference.serie, navne.noegletal, meld)
      break
    case "indikator":
      kendt(`${sti}.kriterium`, reference.kriterium, navne.loefter, meld)
      break
    default:
      break
  }
}
