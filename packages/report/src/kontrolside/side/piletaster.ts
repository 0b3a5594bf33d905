/** Arrow keys, Home and End move between the buttons of a table; only one of them is in the order of tabbing. */

const skridt: Readonly<Record<string, readonly [lodret: number, vandret: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
}

export const flytVed = (tabel: HTMLTableElement): void => {
  tabel.addEventListener("keydown", (taste) => {
    const fra = taste.target instanceof HTMLElement ? taste.target.closest("td") : null
    const til = fra === null ? undefined : naboen(tabel, fra, taste.key)
    if (til === undefined) return
    taste.preventDefault()
    for (const knap of tabel.querySelectorAll("button")) knap.tabIndex = -1
    til.tabIndex = 0
    til.focus()
  })
}

const naboen = (tabel: HTMLTableElement, fra: HTMLTableCellElement, taste: string): HTMLButtonElement | undefined => {
  const raekke = fra.parentElement as HTMLTableRowElement
  if (taste === "Home" || taste === "End") {
    const knapper = [...raekke.querySelectorAll("button")]
    return taste === "Home" ? knapper[0] : knapper.at(-1)
  }
  const retning = skridt[taste]
  if (retning === undefined) return undefined
  const [lodret, vandret] = retning
  let r = raekke.rowIndex + lodret
  let c = fra.cellIndex + vandret
  while (tabel.rows[r] !== undefined && c > 0 && c < tabel.rows[0]!.cells.length) {
    const knap = tabel.rows[r]!.cells[c]?.querySelector("button")
    if (knap !== null && knap !== undefined) return knap
    r += lodret
    c += vandret
  }
  return undefined
}
