/** Columns that stand in the name of a file: "klager {Område} {År}.*" of "klager Nord 2019.xlsx". */

/** By column; `undefined` where the name is not of the form. Each piece is as short as the text behind it lets it be. */
export const kolonnerFraNavn = (skabelon: string, navn: string): ReadonlyMap<string, string> | undefined => {
  const stykker = skabelon.normalize("NFC").split(/(\{[^{}]+\}|\*)/u)
  const fundne = new Map<string, string>()
  const [foerste = "", ...resten] = stykker
  if (!navn.startsWith(foerste)) return undefined
  let her = foerste.length
  for (let n = 0; n < resten.length; n += 2) {
    const [hul = "", bagefter = ""] = resten.slice(n, n + 2)
    const til = n + 2 >= resten.length ? sidste(navn, bagefter, her) : navn.indexOf(bagefter, her)
    if (til < her || (bagefter === "" && n + 2 < resten.length)) return undefined
    if (hul !== "*") {
      const tekst = navn.slice(her, til).trim()
      if (tekst === "") return undefined
      fundne.set(hul.slice(1, -1), tekst)
    }
    her = til + bagefter.length
  }
  return her === navn.length ? fundne : undefined
}

/** The text behind the last piece ends the name. */
const sidste = (navn: string, bagefter: string, fra: number): number => {
  const til = navn.length - bagefter.length
  return til >= fra && navn.endsWith(bagefter) ? til : -1
}
